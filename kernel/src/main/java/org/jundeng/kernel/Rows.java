package org.jundeng.kernel;

/// Some rows of a block, ascending.
final class Rows {

    /// The most rows that are worked on at a time, so that their numbers stay in the nearest cache.
    static final int MOST = 1024;

    final int[] row = new int[MOST];
    int count;
}
