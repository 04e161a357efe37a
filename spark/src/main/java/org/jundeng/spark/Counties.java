package org.jundeng.spark;

import java.util.Arrays;
import org.apache.spark.Partitioner;

/// Puts counties that follow each other into the same partition, so that partitions come in the order of counties.
final class Counties extends Partitioner {

    private static final long serialVersionUID = 1L;

    private final int[] codes;
    private final int partitions;

    /// @param codes ascending
    Counties(int[] codes, int partitions) {
        this.codes = codes.clone();
        this.partitions = partitions;
    }

    @Override
    public int numPartitions() {
        return partitions;
    }

    @Override
    public int getPartition(Object county) {
        int place = Arrays.binarySearch(codes, (Integer) county);
        if (place < 0) {
            throw new IllegalArgumentException("no county of the job: " + county);
        }
        return (int) ((long) place * partitions / codes.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counties same && partitions == same.partitions && Arrays.equals(codes, same.codes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(codes) * 31 + partitions;
    }
}
