package org.jundeng.kernel;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/// What the readings of blocks add up to: people, households and fen, by county, service, benefit, tier and group.
///
/// Sums are whole numbers, so that they come out the same in whatever order blocks are counted, and tallies added.
public final class Tally implements BiConsumer<Frame, Reading>, Serializable {

    private static final long serialVersionUID = 1L;

    /// What is counted together.
    ///
    /// @param benefit its place in the service, or -1 for the service as a whole
    public record Key(int region, int service, Reading.Kind kind, int benefit, int tier)
            implements Comparable<Key>, Serializable {

        @Override
        public int compareTo(Key other) {
            int order = Integer.compare(region, other.region);
            order = order != 0 ? order : Integer.compare(service, other.service);
            order = order != 0 ? order : kind.compareTo(other.kind);
            order = order != 0 ? order : Integer.compare(benefit, other.benefit);
            return order != 0 ? order : Integer.compare(tier, other.tier);
        }
    }

    /// The sums of one key.
    ///
    /// Shapes: `people` and `fen` have one entry a group. People of a household's grant are its members; its
    /// amount counts in the group of the member who is named first.
    public static final class Sum implements Serializable {

        private static final long serialVersionUID = 1L;
        private static final long[] NONE = new long[0];

        private final int groups;

        /// Empty until somebody is counted: most benefits reach few counties, and many are no money.
        private long[] people = NONE;

        private long[] fen = NONE;
        private long households;
        private long grants;
        private long local;
        private long undetermined;

        Sum(int groups) {
            this.groups = groups;
        }

        public long people(int group) {
            return people.length == 0 ? 0 : people[group];
        }

        public long fen(int group) {
            return fen.length == 0 ? 0 : fen[group];
        }

        private long[] peopleByGroup() {
            if (people.length == 0) {
                people = new long[groups];
            }
            return people;
        }

        private long[] fenByGroup() {
            if (fen.length == 0) {
                fen = new long[groups];
            }
            return fen;
        }

        public long people() {
            return total(people);
        }

        public long fen() {
            return total(fen);
        }

        /// Households with somebody who is granted it; 0 for contributions.
        public long households() {
            return households;
        }

        /// How often it is granted: to persons, or to households.
        public long grants() {
            return grants;
        }

        /// How much of the amount a region has set above the list's own standard.
        public long local() {
            return local;
        }

        /// Rows of which too little is known.
        public long undetermined() {
            return undetermined;
        }

        void write(DataOutput to) throws IOException {
            for (long each : new long[] {households, grants, local, undetermined}) {
                Varints.write(to, each);
            }
            Varints.writeSparse(to, people);
            Varints.writeSparse(to, fen);
        }

        static Sum read(DataInput from, int groups) throws IOException {
            Sum sum = new Sum(groups);
            sum.households = Varints.read(from);
            sum.grants = Varints.read(from);
            sum.local = Varints.read(from);
            sum.undetermined = Varints.read(from);
            long[] people = new long[groups];
            sum.people = Varints.readSparse(from, people) ? people : NONE;
            long[] fen = new long[groups];
            sum.fen = Varints.readSparse(from, fen) ? fen : NONE;
            return sum;
        }

        private static long[] sum(long[] own, long[] more) {
            if (more.length == 0) {
                return own;
            }
            if (own.length == 0) {
                return more.clone();
            }
            for (int i = 0; i < own.length; i++) {
                own[i] = Math.addExact(own[i], more[i]);
            }
            return own;
        }

        private static long total(long[] parts) {
            long total = 0;
            for (long part : parts) {
                total = Math.addExact(total, part);
            }
            return total;
        }

        private void add(Sum other) {
            people = sum(people, other.people);
            fen = sum(fen, other.fen);
            households = Math.addExact(households, other.households);
            grants = Math.addExact(grants, other.grants);
            local = Math.addExact(local, other.local);
            undetermined = Math.addExact(undetermined, other.undetermined);
        }
    }

    private final Groups groups;
    private final TreeMap<Key, Sum> sums = new TreeMap<>();
    private final TreeMap<Integer, Sum> everybody = new TreeMap<>();
    private transient int[] groupOf = new int[0];
    private transient long[] members = new long[0];
    private transient long[] families = new long[0];
    private transient Heads all;
    private transient Heads heads;
    private transient Heads banded;
    private transient int register = -1;
    private transient Block counted = new Block(0, new int[] {0}, List.of());

    public Tally(Groups groups) {
        this.groups = groups;
        this.all = new Heads(groups.count());
        this.heads = new Heads(groups.count());
        this.banded = new Heads(groups.count());
    }

    public Groups groups() {
        return groups;
    }

    /// The sums by key, in the order of counties and services.
    public SortedMap<Key, Sum> sums() {
        return sums;
    }

    /// All people and households by county.
    public SortedMap<Integer, Sum> everybody() {
        return everybody;
    }

    /// Adds what another tally of the same groups has counted.
    public void add(Tally other) {
        other.sums.forEach((key, sum) ->
                sums.computeIfAbsent(key, absent -> new Sum(groups.count())).add(sum));
        other.everybody.forEach((region, sum) -> everybody
                .computeIfAbsent(region, absent -> new Sum(groups.count()))
                .add(sum));
    }

    /// Takes the sums of each county for itself.
    public SortedMap<Integer, Tally> byCounty() {
        SortedMap<Integer, Tally> counties = new TreeMap<>();
        everybody.forEach((region, sum) -> county(counties, region).everybody.put(region, sum));
        sums.forEach((key, sum) -> county(counties, key.region()).sums.put(key, sum));
        return counties;
    }

    private Tally county(SortedMap<Integer, Tally> counties, int region) {
        return counties.computeIfAbsent(region, absent -> new Tally(groups));
    }

    void put(Key key, Sum sum) {
        sums.put(key, sum);
    }

    private Object writeReplace() throws IOException {
        return WrittenTally.of(this);
    }

    @Override
    public void accept(Frame frame, Reading reading) {
        if (counted != frame.block()) {
            begin(frame);
        }
        Sum whole = sum(frame, reading, -1, 0);
        Level level = reading.level();
        long grants = frame.count(level, reading.entitled());
        long households = 0;
        register = -1;
        heads(frame, level, reading.entitled());
        if (grants > 0) {
            heads.addTo(whole.peopleByGroup(), 1);
            households = reading.kind() == Reading.Kind.CONTRIBUTION ? 0 : households(frame, level, reading.entitled());
        }
        whole.households += households;
        whole.grants += grants;
        whole.undetermined += frame.count(level, reading.undetermined());
        for (Reading.Grant grant : reading.grants()) {
            count(frame, reading, grant, households);
        }
    }

    private void begin(Frame frame) {
        counted = frame.block();
        int size = Math.max(Block.PERSONS, counted.persons());
        if (groupOf.length < size) {
            groupOf = new int[size];
            members = new long[Column.words(size)];
            families = new long[Column.words(size)];
        }
        groups.of(frame, groupOf);
        all.count(frame.plane(Program.PERSONS), frame.words(Level.PERSON), groupOf);
        Sum sum = everybody.computeIfAbsent(counted.region(), absent -> new Sum(groups.count()));
        all.addTo(sum.peopleByGroup(), 1);
        sum.households += counted.households();
    }

    private Sum sum(Frame frame, Reading reading, int benefit, int tier) {
        Key key = new Key(frame.block().region(), reading.service(), reading.kind(), benefit, tier);
        Sum sum = sums.get(key);
        if (sum == null) {
            sum = new Sum(groups.count());
            sums.put(key, sum);
        }
        return sum;
    }

    /// Counts the persons of a plane of persons or households by group, if it is not what was counted last.
    private void heads(Frame frame, Level level, int of) {
        if (of == register) {
            return;
        }
        register = of;
        long[] persons = frame.plane(of);
        if (level == Level.HOUSEHOLD) {
            Steps.spread(frame, persons, members);
            persons = members;
        }
        int words = frame.words(Level.PERSON);
        if (2 * Planes.count(persons, words) > frame.block().persons()) {
            heads.countMissing(persons, words, groupOf, all, frame.plane(Program.PERSONS));
        } else {
            heads.count(persons, words, groupOf);
        }
    }

    private long households(Frame frame, Level level, int register) {
        if (level == Level.HOUSEHOLD) {
            return frame.count(level, register);
        }
        Steps.any(frame, frame.plane(register), families);
        return Planes.count(families, frame.words(Level.HOUSEHOLD));
    }

    private void count(Frame frame, Reading reading, Reading.Grant grant, long households) {
        Sum sum = sum(frame, reading, grant.benefit(), grant.tier());
        Level level = reading.level();
        long grants = frame.count(level, grant.to());
        if (grants == 0) {
            return;
        }
        sum.grants += grants;
        if (reading.kind() != Reading.Kind.CONTRIBUTION) {
            sum.households += grant.to() == reading.entitled() ? households : households(frame, level, grant.to());
        }
        heads(frame, level, grant.to());
        heads.addTo(sum.peopleByGroup(), 1);
        for (Reading.Band band : grant.bands()) {
            band(frame, level, grant, band, sum);
        }
        if (grant.amount().isPresent()) {
            int[] first = frame.block().first();
            long[] fen = sum.fenByGroup();
            frame.amounts(level, grant, (rows, amounts, count) -> {
                for (int i = 0; i < count; i++) {
                    int group = groupOf[level == Level.PERSON ? rows[i] : first[rows[i]]];
                    fen[group] = Math.addExact(fen[group], amounts[i]);
                }
            });
        }
    }

    private void band(Frame frame, Level level, Reading.Grant grant, Reading.Band band, Sum sum) {
        long rows = frame.count(level, band.rows());
        if (rows == 0) {
            return;
        }
        sum.local = Math.addExact(sum.local, Math.multiplyExact(band.local(), rows));
        Heads paid = heads;
        if (level == Level.HOUSEHOLD) {
            banded.countFirst(
                    frame.plane(band.rows()),
                    frame.words(level),
                    groupOf,
                    frame.block().first());
            paid = banded;
        } else if (band.rows() != grant.to()) {
            banded.count(frame.plane(band.rows()), frame.words(level), groupOf);
            paid = banded;
        }
        paid.addTo(sum.fenByGroup(), band.fen());
    }
}
