package org.jundeng.kernel;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import org.jundeng.kernel.Program.Input;

/// Where a thread runs one program over blocks, one after the other. Not for several threads.
public final class Frame {

    private final Program program;
    private final BiConsumer<Frame, Reading> sink;
    private final long[][] own;
    private final long[][] registers;
    private final Deque<Rows> rows = new ArrayDeque<>();
    private final Deque<Batch> batches = new ArrayDeque<>();
    private final Deque<long[]> planes = new ArrayDeque<>();
    private int[] householdOf = new int[0];
    private boolean householdsKnown;
    private int home;
    private Block block;

    /// @param sink gets each reading of each block as soon as it is worked out
    public Frame(Program program, BiConsumer<Frame, Reading> sink) {
        this.program = program;
        this.sink = sink;
        this.own = new long[program.registers()][];
        this.registers = new long[program.registers()][];
        this.block = new Block(0, new int[] {0}, List.of());
    }

    /// Runs the program over a block.
    ///
    /// @throws IllegalArgumentException for a block of a region that the program does not know
    public void run(Block next) {
        block = next;
        householdsKnown = false;
        home = Arrays.binarySearch(program.areas(), next.region());
        if (home < 0) {
            throw new IllegalArgumentException("a region that the program does not know: " + next.region());
        }
        int words = Column.words(Math.max(next.persons(), next.households()));
        for (int i = 0; i < own.length; i++) {
            if (own[i] == null || own[i].length < words) {
                own[i] = new long[words];
            }
            registers[i] = own[i];
        }
        everybody(registers[Program.PERSONS], next.persons());
        everybody(registers[Program.HOUSEHOLDS], next.households());
        Arrays.fill(registers[Program.NOBODY], 0);
        for (Input input : program.inputs()) {
            registers[input.register()] = bound(input);
        }
        for (Step step : program.steps()) {
            step.run(this);
        }
    }

    private static void everybody(long[] plane, int count) {
        Arrays.fill(plane, 0);
        if (count > 0) {
            Planes.fill(plane, 0, count);
        }
    }

    private long[] bound(Input input) {
        Column column = block.columns().get(input.column());
        Level level = program.schema().field(input.column()).level();
        if (input.plane() == Input.STATED) {
            return column.stated().length > 0
                    ? column.stated()
                    : registers[level == Level.PERSON ? Program.PERSONS : Program.HOUSEHOLDS];
        }
        if (input.plane() == Input.NOTHING) {
            return column.nothing().length > 0 ? column.nothing() : registers[Program.NOBODY];
        }
        return column.planes()[input.plane()];
    }

    public Block block() {
        return block;
    }

    public Program program() {
        return program;
    }

    /// The plane of a register: bit `r & 63` of word `r >> 6` is row `r`; past the last row it is 0.
    public long[] plane(int register) {
        return registers[register];
    }

    public int words(Level level) {
        return Column.words(block.rows(level));
    }

    /// How many rows of a register are set.
    long count(Level level, int register) {
        return Planes.count(registers[register], words(level));
    }

    /// The household of a person.
    public int household(int person) {
        if (!householdsKnown) {
            locate();
        }
        return householdOf[person];
    }

    private void locate() {
        if (householdOf.length < block.persons()) {
            householdOf = new int[Math.max(Block.PERSONS, block.persons())];
        }
        int[] first = block.first();
        for (int h = 0; h < block.households(); h++) {
            Arrays.fill(householdOf, first[h], first[h + 1], h);
        }
        householdsKnown = true;
    }

    /// The place of the block's own region among the program's areas.
    int home() {
        return home;
    }

    /// The place for rows without a region.
    int nowhere() {
        return program.areas().length;
    }

    void emit(Reading reading) {
        sink.accept(this, reading);
    }

    /// Hands the amounts of some rows on.
    @FunctionalInterface
    public interface Amounts {
        /// @param rows the first `count` entries are rows, ascending
        /// @param fen their amounts
        void accept(int[] rows, long[] fen, int count);
    }

    /// Works out the amounts of a grant that differ from row to row.
    public void amounts(Level level, Reading.Grant grant, Amounts to) {
        Quantity quantity = grant.amount().orElseThrow();
        int words = words(level);
        long[] granted = plane(grant.to());
        Rows some = borrowRows();
        Batch batch = borrowBatch();
        for (int word = 0; word < words; ) {
            word = Planes.rows(granted, word, words, some);
            if (some.count > 0) {
                quantity.fill(this, some, batch);
                to.accept(some.row, batch.numerator, some.count);
            }
        }
        giveBack(batch);
        giveBack(some);
    }

    Rows borrowRows() {
        Rows free = rows.poll();
        return free == null ? new Rows() : free;
    }

    void giveBack(Rows borrowed) {
        rows.push(borrowed);
    }

    Batch borrowBatch() {
        Batch free = batches.poll();
        return free == null ? new Batch() : free;
    }

    void giveBack(Batch borrowed) {
        batches.push(borrowed);
    }

    /// A plane of the length of the registers, with what was in it last.
    long[] borrowPlane() {
        long[] free = planes.poll();
        return free == null || free.length < own[0].length ? new long[own[0].length] : free;
    }

    void giveBack(long[] borrowed) {
        planes.push(borrowed);
    }
}
