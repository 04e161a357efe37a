package org.jundeng.spark;

import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/// Takes a column of whole numbers that every row must have, such as 户号.
final class NumberCell extends Cell {

    private int[] numbers = new int[0];

    NumberCell(String header) {
        super(header, PrimitiveTypeName.INT64, PrimitiveTypeName.INT32);
    }

    void begin(int rows) {
        if (numbers.length < rows) {
            numbers = new int[Math.max(rows, 2 * numbers.length)];
        }
    }

    /// The numbers that were taken, one a row.
    int[] numbers() {
        return numbers;
    }

    @Override
    public void addLong(long value) {
        numbers[row()] = Math.toIntExact(value);
    }

    @Override
    public void addInt(int value) {
        numbers[row()] = value;
    }

    @Override
    void empty() {
        throw new IllegalArgumentException("空 / empty");
    }
}
