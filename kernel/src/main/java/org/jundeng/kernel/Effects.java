package org.jundeng.kernel;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a scenario changes for households, against the list as it is.
///
/// @param before incomes per head with what the list grants
/// @param after incomes per head with what the scenario grants
/// @param byCounty by the county's code, the households that gain and lose
/// @param byDecile the same by the decile of the household's income per head
public record Effects(
        Distribution before,
        Distribution after,
        SortedMap<Integer, Change> byCounty,
        SortedMap<Integer, Change> byDecile)
        implements Serializable {

    /// How many households and people gain and lose, and how much in a year.
    ///
    /// Units: fen a year; `lost` is not negative.
    public static final class Change implements Serializable {

        private static final long serialVersionUID = 1L;

        private long winners;
        private long losers;
        private long peopleWinning;
        private long peopleLosing;
        private long gained;
        private long lost;

        public long winners() {
            return winners;
        }

        public long losers() {
            return losers;
        }

        public long peopleWinning() {
            return peopleWinning;
        }

        public long peopleLosing() {
            return peopleLosing;
        }

        public long gained() {
            return gained;
        }

        public long lost() {
            return lost;
        }

        void add(long difference, int members) {
            if (difference > 0) {
                winners++;
                peopleWinning += members;
                gained = Math.addExact(gained, difference);
            } else if (difference < 0) {
                losers++;
                peopleLosing += members;
                lost = Math.subtractExact(lost, difference);
            }
        }

        void write(DataOutput to) throws IOException {
            for (long each : new long[] {winners, losers, peopleWinning, peopleLosing, gained, lost}) {
                Varints.write(to, each);
            }
        }

        static Change read(DataInput from) throws IOException {
            Change change = new Change();
            change.winners = Varints.read(from);
            change.losers = Varints.read(from);
            change.peopleWinning = Varints.read(from);
            change.peopleLosing = Varints.read(from);
            change.gained = Varints.read(from);
            change.lost = Varints.read(from);
            return change;
        }

        void add(Change other) {
            winners += other.winners;
            losers += other.losers;
            peopleWinning += other.peopleWinning;
            peopleLosing += other.peopleLosing;
            gained = Math.addExact(gained, other.gained);
            lost = Math.addExact(lost, other.lost);
        }
    }

    public Change total() {
        Change total = new Change();
        byCounty.values().forEach(total::add);
        return total;
    }

    static Effects none() {
        return new Effects(new Distribution(), new Distribution(), new TreeMap<>(), new TreeMap<>());
    }

    /// Adds what other households gain and lose.
    public void add(Effects other) {
        before.add(other.before);
        after.add(other.after);
        other.byCounty.forEach((county, change) ->
                byCounty.computeIfAbsent(county, absent -> new Change()).add(change));
        other.byDecile.forEach((decile, change) ->
                byDecile.computeIfAbsent(decile, absent -> new Change()).add(change));
    }

    void write(DataOutput to) throws IOException {
        before.write(to);
        after.write(to);
        write(byCounty, to);
        write(byDecile, to);
    }

    private static void write(SortedMap<Integer, Change> changes, DataOutput to) throws IOException {
        Varints.write(to, changes.size());
        for (Map.Entry<Integer, Change> each : changes.entrySet()) {
            Varints.write(to, each.getKey());
            each.getValue().write(to);
        }
    }

    static Effects read(DataInput from) throws IOException {
        Distribution before = Distribution.read(from);
        Distribution after = Distribution.read(from);
        return new Effects(before, after, changes(from), changes(from));
    }

    private static SortedMap<Integer, Change> changes(DataInput from) throws IOException {
        SortedMap<Integer, Change> changes = new TreeMap<>();
        for (int left = Varints.readInt(from); left > 0; left--) {
            changes.put(Varints.readInt(from), Change.read(from));
        }
        return changes;
    }
}
