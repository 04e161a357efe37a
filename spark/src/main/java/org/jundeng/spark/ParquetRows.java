package org.jundeng.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/// Reads some columns of a Parquet file side by side, as many rows at a time as are asked for.
final class ParquetRows implements AutoCloseable {

    private final WholeFile file;
    private final List<? extends Cell> cells;
    private final ParquetFileReader reader;
    private final MessageType columns;
    private List<ColumnReader> group = List.of();
    private long leftInGroup;
    private long read;

    /// @param cells each takes the column of its header
    /// @throws UnfitPopulation where a column is not there or not of the right type
    ParquetRows(WholeFile file, List<? extends Cell> cells) throws IOException {
        this.file = file;
        this.cells = List.copyOf(cells);
        this.reader = open(file);
        MessageType all = reader.getFileMetaData().getSchema();
        List<Type> wanted = new ArrayList<>();
        for (Cell cell : cells) {
            if (!all.containsField(cell.header())) {
                throw new UnfitPopulation("%s：没有“%s”这一列 / no column %2$s".formatted(file.name(), cell.header()));
            }
            Type type = all.getType(cell.header());
            if (!type.isPrimitive()
                    || type.isRepetition(Type.Repetition.REPEATED)
                    || !cell.reads(type.asPrimitiveType())) {
                throw new UnfitPopulation("%s：“%s”这一列的类型不对 / column %2$s is of another type: %s"
                        .formatted(file.name(), cell.header(), type));
            }
            wanted.add(type);
        }
        this.columns = new MessageType(all.getName(), wanted);
        reader.setRequestedSchema(columns);
    }

    private static ParquetFileReader open(WholeFile file) throws IOException {
        try {
            return ParquetFileReader.open(
                    file,
                    ParquetReadOptions.builder(new PlainParquetConfiguration()).build());
        } catch (RuntimeException damaged) {
            throw new UnfitPopulation("不是 Parquet 文件 / not a Parquet file: " + file.name(), damaged);
        }
    }

    long count() {
        return reader.getRecordCount();
    }

    /// Gives the next rows to the cells.
    ///
    /// @throws UnfitPopulation where there are too few, or a cell cannot be read
    void take(int count) {
        for (int done = 0; done < count; ) {
            if (leftInGroup == 0) {
                next();
            }
            int some = (int) Math.min(leftInGroup, count - done);
            for (int i = 0; i < cells.size(); i++) {
                take(i, done, some);
            }
            done += some;
            leftInGroup -= some;
            read += some;
        }
    }

    private void take(int cell, int from, int count) {
        try {
            cells.get(cell).take(group.get(cell), from, count);
        } catch (RuntimeException wrong) {
            throw new UnfitPopulation(
                    "%s：第 %d 行“%s”不对 / wrong %3$s in row %2$d: %s"
                            .formatted(
                                    file.name(),
                                    read + cells.get(cell).row() - from + 1,
                                    cells.get(cell).header(),
                                    wrong.getMessage()),
                    wrong);
        }
    }

    private void next() {
        PageReadStore pages;
        try {
            pages = reader.readNextRowGroup();
        } catch (IOException e) {
            throw new UncheckedIOException(file.name(), e);
        }
        if (pages == null) {
            throw new UnfitPopulation("%s：第 %d 行之后缺行 / rows missing after %2$d".formatted(file.name(), read));
        }
        ColumnReadStoreImpl store = new ColumnReadStoreImpl(
                pages, new Cells(), columns, reader.getFileMetaData().getCreatedBy());
        group = columns.getColumns().stream().map(store::getColumnReader).toList();
        leftInGroup = pages.getRowCount();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /// The cells as Parquet wants them.
    private final class Cells extends GroupConverter {

        @Override
        public Converter getConverter(int field) {
            return cells.get(field);
        }

        @Override
        public void start() {
            // Columns are read one by one.
        }

        @Override
        public void end() {
            // Columns are read one by one.
        }
    }
}
