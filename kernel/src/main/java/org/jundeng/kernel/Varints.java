package org.jundeng.kernel;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// Whole numbers in as few bytes as they need, and arrays of which most are 0.
final class Varints {

    private Varints() {}

    static void write(DataOutput to, long value) throws IOException {
        long left = value << 1 ^ value >> 63;
        while ((left & ~0x7FL) != 0) {
            to.writeByte((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        to.writeByte((int) left);
    }

    static long read(DataInput from) throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = from.readByte();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value >>> 1 ^ -(value & 1);
            }
        }
        throw new IOException("not a number");
    }

    static int readInt(DataInput from) throws IOException {
        return Math.toIntExact(read(from));
    }

    /// Writes the entries that are not 0, each after its distance from the one before.
    static void writeSparse(DataOutput to, long[] values) throws IOException {
        int count = 0;
        for (long value : values) {
            count += value == 0 ? 0 : 1;
        }
        write(to, count);
        int last = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != 0) {
                write(to, i - last);
                write(to, values[i]);
                last = i;
            }
        }
    }

    /// Reads what [#writeSparse] wrote into an array of zeros; says whether there was anything.
    static boolean readSparse(DataInput from, long[] to) throws IOException {
        int count = readInt(from);
        int at = 0;
        for (int i = 0; i < count; i++) {
            at += readInt(from);
            if (at < 0 || at >= to.length) {
                throw new IOException("not an entry: " + at);
            }
            to[at] = read(from);
        }
        return count > 0;
    }
}
