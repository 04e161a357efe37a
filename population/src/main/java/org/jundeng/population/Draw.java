package org.jundeng.population;

/// A stream of chances that is the same for the same seed, on every machine.
///
/// The generator is SplitMix64 (Steele, Lea, Flood 2014).
final class Draw {

    private long state;

    Draw(long seed) {
        this.state = seed;
    }

    /// The stream of one thing among many.
    static Draw of(long seed, long first, long second) {
        Draw draw = new Draw(seed * 0x9E3779B97F4A7C15L ^ first * 0xD1342543DE82EF95L ^ second * 0xAF251AF3B0F025B5L);
        draw.next();
        return draw;
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /// A whole number from 0 up to, not including, `bound`.
    int below(int bound) {
        return (int) ((next() >>> 32) * bound >>> 32);
    }

    /// A number from 0 up to, not including, 1.
    double part() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean happens(double chance) {
        return chance > 0 && part() < chance;
    }

    /// The place of the share that is hit; shares need not sum to 1.
    int among(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        double hit = part() * sum;
        for (int i = 0; i < shares.length - 1; i++) {
            hit -= shares[i];
            if (hit < 0) {
                return i;
            }
        }
        return shares.length - 1;
    }

    void shuffle(int[] all, int count) {
        for (int i = count - 1; i > 0; i--) {
            int j = below(i + 1);
            int kept = all[i];
            all[i] = all[j];
            all[j] = kept;
        }
    }
}
