package org.jundeng.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jundeng.kernel.Block;
import org.jundeng.kernel.Column;
import org.jundeng.kernel.Days;
import org.jundeng.kernel.Level;
import org.jundeng.population.Population;

/// The ten rules as somebody would write them in Java who knows the columns: one loop, arrays of bytes and ints.
///
/// It is the practical limit that the programs are held against; the values of the list stand in it as numbers.
final class HandWritten {

    private static final int CARD = 1;
    private static final int CARE = 1 << 1;
    private static final int DEPENDENT = 1 << 2;
    private static final int FIXED = 1 << 3;
    private static final int ABLE = 1 << 4;
    private static final int LIVELIHOOD = 1 << 5;
    private static final int ORPHAN = 1 << 6;
    private static final int MARTYRS_CHILD = 1 << 7;
    private static final int BOARDING_SCHOOL = 1 << 8;
    private static final int BOARDS = 1 << 9;
    private static final int FULL_TIME = 1 << 10;
    private static final int OFFICIAL = 1 << 11;
    private static final int PENSIONABLE = 1 << 12;
    private static final int REGISTERED = 1 << 13;
    private static final int HONOURED = 1 << 14;
    private static final int CADRE = 1 << 15;
    private static final int RESIDENT_PENSION = 1 << 16;
    private static final int RESIDENT_HEALTH = 1 << 17;
    private static final int UNEMPLOYMENT = 1 << 18;
    private static final int PAID_UP = 1 << 19;
    private static final int JOBLESS = 1 << 20;
    private static final int OUT_OF_WORK = 1 << 21;
    private static final int NO_SUPPORTER = 1 << 22;
    private static final int MENTAL = 1 << 23;
    private static final int REWARDED = 1 << 24;

    private static final int PROPERTY = 1;
    private static final int FILED = 1 << 1;
    private static final int LOW_INCOME = 1 << 2;
    private static final int HARDSHIP = 1 << 3;
    private static final int ILLNESS = 1 << 4;
    private static final int SPECIAL = 1 << 5;

    private static final int[] TUITION = {2400, 0, 4800, 3200, 3800};
    private static final int[] TUITION_LOCAL = {2400, 2100, 3600, 3000, 3200};

    /// The columns of some households. Shapes: `first` and after it one entry a household; the rest one a person.
    record Slice(
            int[] first,
            int[] line,
            int[] allowance,
            int[] income,
            byte[] ofHousehold,
            boolean[] dear,
            byte[] age,
            byte[] level,
            byte[] stage,
            byte[] grade,
            byte[] ownership,
            byte[] approval,
            byte[] major,
            byte[] provincial,
            byte[] frail,
            byte[] children,
            int[] flags,
            int[] owed,
            int[] helped) {}

    private final List<Slice> slices = new ArrayList<>();

    HandWritten(Population population) {
        for (Block block : population.blocks()) {
            slices.add(new Reader(population, block).slice());
        }
    }

    List<Slice> slices() {
        return slices;
    }

    static Sums run(Slice s) {
        Sums sums = new Sums();
        int[] first = s.first;
        for (int h = 0; h + 1 < first.length; h++) {
            int members = first[h + 1] - first[h];
            boolean known = s.line[h] > 0;
            long lines = (long) s.line[h] * members;
            int of = s.ofHousehold[h];
            boolean poor = known && s.income[h] < lines && (of & PROPERTY) != 0;
            boolean maybe = !known && (of & PROPERTY) != 0;
            if (poor) {
                sums.add(0, 1, lines - s.income[h]);
            }
            for (int p = first[h]; p < first[h + 1]; p++) {
                person(s, h, p, members, poor, maybe, known, of, lines, sums);
            }
        }
        return sums;
    }

    private static void person(
            Slice s, int h, int p, int members, boolean poor, boolean maybe, boolean known, int of, long lines, Sums sums) {
        int flags = s.flags[p];
        int age = s.age[p];
        int level = s.level[p];
        boolean severe = level == 1 || level == 2;
        boolean alone = (severe || level == 3 && (flags & MENTAL) != 0)
                && age >= 18
                && (flags & OUT_OF_WORK) != 0
                && (flags & DEPENDENT) != 0;
        boolean allowance = poor || alone;
        boolean open = maybe && !alone;
        boolean destitute = (flags & (ABLE | LIVELIHOOD)) == 0
                && (flags & NO_SUPPORTER) != 0
                && (age >= 60 || (flags & CARD) != 0 || age < 16);
        if ((flags & RESIDENT_PENSION) != 0 && (flags & PENSIONABLE) != 0 && known) {
            sums.add(1, 1, 11_800);
        }
        int stage = s.stage[p];
        if (stage == 1 && s.approval[p] == 0 && s.ownership[p] <= 1) {
            boolean first = (of & FILED) != 0
                    || allowance
                    || destitute
                    || (flags & (ORPHAN | CARD | MARTYRS_CHILD)) != 0;
            if (first) {
                sums.add(2, 1, 200_000);
            } else if ((of & HARDSHIP) != 0 && !open) {
                sums.add(2, 1, 100_000);
            }
        }
        if ((stage == 2 || stage == 3)
                && (flags & (BOARDING_SCHOOL | BOARDS)) == (BOARDING_SCHOOL | BOARDS)
                && (of & HARDSHIP) != 0) {
            sums.add(3, 1, stage == 2 ? 100_000 : 125_000);
        }
        if (stage == 5 && (flags & FULL_TIME) != 0 && s.grade[p] <= 3) {
            int major = s.major[p];
            sums.add(
                    4,
                    1,
                    100L * (s.provincial[p] == 0 ? major == 1 ? 2600 : TUITION[major] : TUITION_LOCAL[major]));
        }
        if ((flags & CARD) != 0) {
            if (known
                    && (allowance
                            || severe && s.income[h] >= lines && s.income[h] * 10L <= lines * 13
                            || severe && age >= 60 && (flags & FIXED) == 0)) {
                sums.add(5, 1, s.dear[h] ? 10_000 : 6_000);
            }
            if (severe && (flags & CARE) != 0 && known) {
                sums.add(5, 1, s.dear[h] ? 10_000 : 6_000);
            }
        }
        boolean special = (of & SPECIAL) != 0;
        if (age >= 60 && known) {
            boolean hard = (of & LOW_INCOME) != 0 || allowance || destitute;
            int frail = s.frail[p];
            if (hard && age >= 80) {
                sums.add(6, 1, 10_000);
            }
            if ((hard || special) && (age >= 80 || frail > 0)) {
                if (frail == 2 && (allowance || special)) {
                    sums.add(6, 1, 20_000);
                } else if (hard && frail > 0) {
                    sums.add(6, 1, 15_000);
                }
            }
        }
        boolean focus = destitute || allowance || (of & FILED) != 0 || (flags & (HONOURED | CADRE)) != 0 || special || severe;
        if (known) {
            if (focus) {
                if ((flags & RESIDENT_HEALTH) != 0) {
                    sums.add(7, 1, 22_000);
                }
                if (s.owed[p] > 0 && s.helped[p] < 2_000_000) {
                    sums.add(7, 1, Math.min(2_000_000 - s.helped[p], (7L * s.owed[p] + 5) / 10));
                }
            } else if ((of & LOW_INCOME) != 0) {
                if (s.owed[p] > 0) {
                    sums.add(7, 1, 300_000);
                }
            } else if ((of & ILLNESS) != 0 && s.owed[p] > 3_000_000) {
                sums.add(7, 1, s.owed[p] - 3_000_000);
            }
        }
        if ((flags & (UNEMPLOYMENT | PAID_UP | JOBLESS | REGISTERED)) == (UNEMPLOYMENT | PAID_UP | JOBLESS | REGISTERED)) {
            sums.add(8, 1, s.children[p] == 1 ? 136_000 : 110_000);
        }
        if ((flags & OFFICIAL) == 0 && age >= 60 && (flags & REWARDED) != 0 && known) {
            sums.add(9, 1, 96_000);
        }
    }

    /// Takes the columns of a block apart.
    private static final class Reader {

        private final Population population;
        private final Block block;
        private final LocalDate date;

        Reader(Population population, Block block) {
            this.population = population;
            this.block = block;
            this.date = population.provenance().date();
        }

        private Column column(Level level, String name) {
            return block.columns().get(population.schema().index(level, name).orElseThrow());
        }

        private int[] person(String name, int nothing) {
            return values(column(Level.PERSON, name), nothing);
        }

        private static int[] values(Column column, int nothing) {
            int[] values = new int[column.rows()];
            for (int i = 0; i < values.length; i++) {
                values[i] = column.nothing(i) ? nothing : (int) column.value(i);
            }
            return values;
        }

        private static byte[] bytes(int[] values) {
            byte[] bytes = new byte[values.length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) values[i];
            }
            return bytes;
        }

        private void flag(int[] flags, int bit, String name) {
            int[] values = person(name, 0);
            for (int i = 0; i < values.length; i++) {
                flags[i] |= values[i] != 0 ? bit : 0;
            }
        }

        private void household(byte[] flags, int bit, String name) {
            int[] values = values(column(Level.HOUSEHOLD, name), 0);
            for (int i = 0; i < values.length; i++) {
                flags[i] |= (byte) (values[i] != 0 ? bit : 0);
            }
        }

        Slice slice() {
            int[] flags = new int[block.persons()];
            Map.ofEntries(
                            Map.entry(CARD, "残疾人证"),
                            Map.entry(CARE, "长期照护需要"),
                            Map.entry(DEPENDENT, "靠家庭供养且无法单独立户"),
                            Map.entry(FIXED, "固定收入"),
                            Map.entry(ABLE, "劳动能力"),
                            Map.entry(LIVELIHOOD, "生活来源"),
                            Map.entry(ORPHAN, "孤儿"),
                            Map.entry(MARTYRS_CHILD, "烈士子女或优抚家庭子女"),
                            Map.entry(BOARDING_SCHOOL, "寄宿制学校"),
                            Map.entry(BOARDS, "寄宿"),
                            Map.entry(FULL_TIME, "全日制正式学籍"),
                            Map.entry(OFFICIAL, "国家机关（国有企事业单位）工作人员"),
                            Map.entry(PENSIONABLE, "达到领取条件"),
                            Map.entry(REGISTERED, "实名制登记"),
                            Map.entry(HONOURED, "享受国家抚恤补助"),
                            Map.entry(CADRE, "革命五老人员"),
                            Map.entry(PAID_UP, "参保险种与状态[失业保险].足额"))
                    .forEach((bit, name) -> flag(flags, bit, name));
            int[] insured = person("参保险种与状态", 0);
            int[] status = person("就业状态", -1);
            int[] supporters = person("法定义务人情况", -1);
            int[] kinds = person("残疾类别", 0);
            int[] number = person("子女情况.数量", -1);
            int[] girls = person("子女情况.女孩数", -1);
            int[] rural = values(column(Level.HOUSEHOLD, "户籍城乡类型"), -1);
            int[] born = person("出生日期", 0);
            byte[] age = new byte[flags.length];
            int today = Days.written(date);
            int[] paid = new int[flags.length];
            for (String payer : List.of("基本医保", "大病", "补充", "商业保险")) {
                int[] part = person("医疗费用账单." + payer, 0);
                for (int i = 0; i < paid.length; i++) {
                    paid[i] += part[i];
                }
            }
            int[] cost = person("医疗费用账单.政策范围内住院费用", 0);
            byte[] here = new byte[flags.length];
            for (int h = 0; h < block.households(); h++) {
                for (int p = block.first()[h]; p < block.first()[h + 1]; p++) {
                    flags[p] |= (insured[p] & 1 << 1) != 0 ? RESIDENT_PENSION : 0;
                    flags[p] |= (insured[p] & 1 << 4) != 0 ? RESIDENT_HEALTH : 0;
                    flags[p] |= (insured[p] & 1 << 5) != 0 ? UNEMPLOYMENT : 0;
                    flags[p] |= status[p] == 1 ? JOBLESS : 0;
                    flags[p] |= status[p] == 1 || status[p] == 2 ? OUT_OF_WORK : 0;
                    flags[p] |= supporters[p] == 0 || supporters[p] == 1 ? NO_SUPPORTER : 0;
                    flags[p] |= (kinds[p] & (1 << 4 | 1 << 5)) != 0 ? MENTAL : 0;
                    flags[p] |= number[p] == 1 || number[p] == 2 && girls[p] == 2 && rural[h] == 0 ? REWARDED : 0;
                    age[p] = (byte) ((today - born[p]) / (12 * 32));
                    paid[p] = cost[p] - paid[p];
                    here[p] = (byte) (block.region() / 100 == 3502 ? 1 : 0);
                }
            }
            byte[] of = new byte[block.households()];
            household(of, PROPERTY, "家庭财产符合当地规定");
            household(of, FILED, "建档立卡");
            household(of, LOW_INCOME, "低收入家庭认定");
            household(of, HARDSHIP, "家庭经济困难认定");
            household(of, ILLNESS, "因病致贫认定");
            household(of, SPECIAL, "计划生育特殊家庭");
            int[] line = new int[block.households()];
            boolean[] dear = new boolean[block.households()];
            Column registered = column(Level.HOUSEHOLD, "户籍所在地");
            List<Integer> codes = ((org.jundeng.kernel.Shape.Area) registered.shape()).codes();
            for (int h = 0; h < line.length; h++) {
                long place = registered.value(h);
                int code = place == Column.HOME ? block.region() : codes.get((int) place);
                line[h] = line(code);
                dear[h] = code / 100 == 3502;
            }
            return new Slice(
                    block.first(),
                    line,
                    line,
                    values(column(Level.HOUSEHOLD, "家庭月收入"), 0),
                    of,
                    dear,
                    age,
                    bytes(person("残疾等级", 0)),
                    bytes(plusOne(person("学段", -1))),
                    bytes(person("年级", 0)),
                    bytes(person("学校办学性质", 9)),
                    bytes(person("幼儿园审批层级", 9)),
                    bytes(person("专业类别", 0)),
                    bytes(person("学校隶属", 9)),
                    bytes(person("生活自理或失能等级", 0)),
                    here,
                    flags,
                    paid,
                    person("年度已救助额", 0));
        }

        private static int[] plusOne(int[] values) {
            for (int i = 0; i < values.length; i++) {
                values[i]++;
            }
            return values;
        }

        /// The living allowance's line of a region in fen; 0 outside the province.
        private static int line(int code) {
            if (code / 10_000 != 35) {
                return 0;
            }
            return switch (code) {
                case 350128 -> 70_000;
                default ->
                    switch (code / 100) {
                        case 3501, 3505 -> 70_000;
                        case 3502 -> 85_000;
                        case 3503, 3506 -> 65_000;
                        default -> 60_000;
                    };
            };
        }
    }
}
