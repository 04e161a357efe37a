package org.jundeng.population;

/// Turns 64 rows of 64 bits into 64 columns of them, and back.
final class Transposition {

    private Transposition() {}

    /// Swaps row and column in place: bit `j` of entry `i` becomes bit `i` of entry `j`.
    static void apply(long[] square) {
        long mask = 0x00000000FFFFFFFFL;
        for (int width = 32; width != 0; width >>= 1, mask ^= mask << width) {
            for (int i = 0; i < 64; i = (i + width + 1) & ~width) {
                long swapped = (square[i] >>> width ^ square[i + width]) & mask;
                square[i] ^= swapped << width;
                square[i + width] ^= swapped;
            }
        }
    }
}
