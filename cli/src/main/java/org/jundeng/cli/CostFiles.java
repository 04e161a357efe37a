package org.jundeng.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.StringJoiner;
import org.jundeng.catalog.Scenario;
import org.jundeng.fiscal.CostTable;
import org.jundeng.fiscal.Payer;
import org.jundeng.kernel.Groups;
import org.jundeng.kernel.Tally;
import org.jundeng.simulation.Breakdown;
import org.jundeng.simulation.Run;
import org.jundeng.simulation.Simulation;

/// The details of a simulation as CSV with Chinese headers: each outlay with its payers, and each service by county,
/// town or country, age, sex and decile; and what is paid into funds. Amounts are in fen; those of a sample are
/// taken for the whole.
final class CostFiles {

    private static final String[] RESIDENCES = {"城镇", "乡村", "不详"};
    private static final String[] SEXES = {"男", "女", "不详"};

    private CostFiles() {}

    static void write(Simulation simulation, boolean assuming, Path folder) throws IOException {
        Files.createDirectories(folder);
        write(simulation, simulation.baseline(), Map.of(), assuming, folder, "现行");
        for (Simulation.Outcome outcome : simulation.scenarios()) {
            write(
                    simulation,
                    outcome.run(),
                    outcome.scenario().takeUp(),
                    assuming,
                    folder,
                    outcome.scenario().name().replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}]+", "_"));
        }
    }

    private static void write(
            Simulation simulation,
            Run run,
            Map<Integer, Scenario.TakeUp> takeUp,
            boolean assuming,
            Path folder,
            String name)
            throws IOException {
        CostTable table = CostPage.table(simulation, run, takeUp, assuming);
        CostPage.contributions(table, run, simulation).write(folder, name);
        try (BufferedWriter file = Files.newBufferedWriter(folder.resolve(name + "_费用.csv"))) {
            StringJoiner header = new StringJoiner(",");
            header.add("区划代码")
                    .add("服务")
                    .add("待遇")
                    .add("档次")
                    .add("人次")
                    .add("每年次数")
                    .add("费用_分")
                    .add("比例依据");
            for (Payer payer : Payer.values()) {
                header.add(payer.word() + "_分");
            }
            line(file, header);
            for (CostTable.Line line : table.lines()) {
                StringJoiner row = new StringJoiner(",");
                row.add(String.valueOf(line.outlay().county()))
                        .add(String.valueOf(line.outlay().service()))
                        .add("\"" + line.outlay().benefit() + "\"")
                        .add(line.band())
                        .add(String.valueOf(line.outlay().grants()))
                        .add(String.valueOf(line.outlay().times()))
                        .add(String.valueOf(line.outlay().fen()))
                        .add(basis(line));
                line.parts().forEach(part -> row.add(String.valueOf(part)));
                line(file, row);
            }
        }
        try (BufferedWriter file = Files.newBufferedWriter(folder.resolve(name + "_人群.csv"))) {
            file.write("区划代码,服务,类别,待遇序号,档序号,城乡,年龄,性别,收入十分位,人数,每次金额_分\n");
            long times = CostPage.times(simulation);
            run.tally().sums().forEach((key, sum) -> groups(file, run.tally().groups(), key, sum, times));
        }
    }

    static String basis(CostTable.Line line) {
        return switch (line.basis()) {
            case OFFICIAL -> "原文";
            case ASSUMED -> "假定";
            case NONE -> "未定";
        };
    }

    private static void groups(BufferedWriter file, Groups groups, Tally.Key key, Tally.Sum sum, long times) {
        for (int group = 0; group < groups.count(); group++) {
            if (sum.people(group) != 0 || sum.fen(group) != 0) {
                StringJoiner row = new StringJoiner(",");
                row.add(String.valueOf(key.region()))
                        .add(String.valueOf(key.service()))
                        .add(key.kind().name())
                        .add(String.valueOf(key.benefit()))
                        .add(String.valueOf(key.tier()))
                        .add(RESIDENCES[groups.residence(group)])
                        .add(age(groups.age(group)))
                        .add(SEXES[groups.sex(group)])
                        .add(
                                groups.decile(group) == Groups.DECILES - 1
                                        ? "不详"
                                        : String.valueOf(groups.decile(group) + 1))
                        .add(String.valueOf(Math.multiplyExact(sum.people(group), times)))
                        .add(String.valueOf(Math.multiplyExact(sum.fen(group), times)));
                line(file, row);
            }
        }
    }

    private static String age(int group) {
        if (group > Breakdown.AGES.size()) {
            return "不详";
        }
        int from = group == 0 ? 0 : Breakdown.AGES.get(group - 1);
        return group == Breakdown.AGES.size() ? from + "岁以上" : from + "至" + (Breakdown.AGES.get(group) - 1) + "岁";
    }

    private static void line(BufferedWriter file, StringJoiner cells) {
        try {
            file.write(cells.toString());
            file.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
