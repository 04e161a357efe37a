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
import java.util.Map;

/// A tally as bytes: only what is not 0, and the same sums always as the same bytes.
record WrittenTally(Groups groups, byte[] bytes) implements Serializable {

    static WrittenTally of(Tally tally) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(tally, new DataOutputStream(bytes));
        return new WrittenTally(tally.groups(), bytes.toByteArray());
    }

    private Object readResolve() throws ObjectStreamException {
        try {
            return read(new DataInputStream(new ByteArrayInputStream(bytes)), groups);
        } catch (IOException e) {
            InvalidObjectException invalid = new InvalidObjectException("not a tally");
            invalid.initCause(e);
            throw invalid;
        }
    }

    static void write(Tally tally, DataOutput to) throws IOException {
        Varints.write(to, tally.everybody().size());
        for (Map.Entry<Integer, Tally.Sum> each : tally.everybody().entrySet()) {
            Varints.write(to, each.getKey());
            each.getValue().write(to);
        }
        Varints.write(to, tally.sums().size());
        for (Map.Entry<Tally.Key, Tally.Sum> each : tally.sums().entrySet()) {
            Tally.Key key = each.getKey();
            Varints.write(to, key.region());
            Varints.write(to, key.service());
            Varints.write(to, key.kind().ordinal());
            Varints.write(to, key.benefit());
            Varints.write(to, key.tier());
            each.getValue().write(to);
        }
    }

    static Tally read(DataInput from, Groups groups) throws IOException {
        Tally tally = new Tally(groups);
        int count = groups.count();
        for (int left = Varints.readInt(from); left > 0; left--) {
            tally.everybody().put(Varints.readInt(from), Tally.Sum.read(from, count));
        }
        Reading.Kind[] kinds = Reading.Kind.values();
        for (int left = Varints.readInt(from); left > 0; left--) {
            Tally.Key key = new Tally.Key(
                    Varints.readInt(from),
                    Varints.readInt(from),
                    kinds[Varints.readInt(from)],
                    Varints.readInt(from),
                    Varints.readInt(from));
            tally.put(key, Tally.Sum.read(from, count));
        }
        return tally;
    }
}
