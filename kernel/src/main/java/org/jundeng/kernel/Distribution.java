package org.jundeng.kernel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serializable;

/// How incomes per head and year are spread over people.
///
/// Incomes are kept in classes of ten yuan with their exact sums; within a class all are taken as equal, so that a
/// share of all income that is read off is wrong by less than a class's width of the mean.
public final class Distribution implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final long WIDTH = 1000;
    private static final int CLASSES = 200_000;
    private static final long MILLION = 1_000_000;

    private final long[] people = new long[CLASSES];
    private final long[] sums = new long[CLASSES];
    private long poor;
    private long gap;

    /// Adds a household.
    ///
    /// @param income its income a year, in fen
    /// @param members how many share it
    /// @param line the income per head a year below which they are poor, in fen
    public void add(long income, int members, long line) {
        long head = Math.max(0, income) / members;
        int place = (int) Math.min(CLASSES - 1, head / WIDTH);
        people[place] += members;
        sums[place] = Math.addExact(sums[place], Math.max(0, income));
        if (line > 0 && head < line) {
            poor += members;
            gap += Math.multiplyExact(Math.multiplyExact(line - head, (long) members), MILLION) / line;
        }
    }

    public void add(Distribution other) {
        for (int i = 0; i < CLASSES; i++) {
            people[i] += other.people[i];
            sums[i] = Math.addExact(sums[i], other.sums[i]);
        }
        poor += other.poor;
        gap += other.gap;
    }

    void write(DataOutput to) throws IOException {
        Varints.writeSparse(to, people);
        Varints.writeSparse(to, sums);
        Varints.write(to, poor);
        Varints.write(to, gap);
    }

    private Object writeReplace() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(new DataOutputStream(bytes));
        return new Written(bytes.toByteArray());
    }

    /// A distribution as it is serialised: most classes have nobody.
    private record Written(byte[] bytes) implements Serializable {

        private Object readResolve() throws ObjectStreamException {
            try {
                return read(new DataInputStream(new ByteArrayInputStream(bytes)));
            } catch (IOException e) {
                InvalidObjectException invalid = new InvalidObjectException("not a distribution");
                invalid.initCause(e);
                throw invalid;
            }
        }
    }

    static Distribution read(DataInput from) throws IOException {
        Distribution distribution = new Distribution();
        Varints.readSparse(from, distribution.people);
        Varints.readSparse(from, distribution.sums);
        distribution.poor = Varints.read(from);
        distribution.gap = Varints.read(from);
        return distribution;
    }

    public long people() {
        long all = 0;
        for (long each : people) {
            all += each;
        }
        return all;
    }

    public long poor() {
        return poor;
    }

    /// The mean share of the line that people lack, who are not poor counting as 0; 0 without anybody.
    public double povertyGap() {
        long all = people();
        return all == 0 ? 0 : gap / (double) MILLION / all;
    }

    /// The Gini coefficient, from 0 where all have the same; 0 where nobody has anything.
    public double gini() {
        double all = people();
        double total = 0;
        for (long sum : sums) {
            total += sum;
        }
        if (all == 0 || total == 0) {
            return 0;
        }
        double below = 0;
        double area = 0;
        for (int i = 0; i < CLASSES; i++) {
            area += people[i] / all * (2 * below + sums[i] / total);
            below += sums[i] / total;
        }
        return 1 - area;
    }

    /// The incomes per head a year, in fen and rounded down to a class, from which each tenth of people but the first
    /// begins.
    public long[] deciles() {
        long[] bounds = new long[9];
        long all = people();
        long before = 0;
        int next = 0;
        for (int i = 0; i < CLASSES && next < bounds.length; i++) {
            before += people[i];
            while (next < bounds.length && before * 10 > all * (next + 1L)) {
                bounds[next++] = i * WIDTH;
            }
        }
        return bounds;
    }
}
