package org.jundeng.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A table of a study of access as files have it: headers in Chinese, people to whole ones, and on every
/// line what it rests on.
///
/// @param id the name of its file, without extension
public record AccessTable(String id, String title, List<String> columns, List<List<String>> rows) {

    private static final List<String> BASIS = List.of("类别", "分钟", "路程时间", "设施", "人口");
    private static final int PER = 1_000;

    public AccessTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// A line a county, the one with most people outside first.
    public static AccessTable counties(AccessStudy study) {
        List<List<String>> rows = new ArrayList<>();
        study.counties().forEach(county -> {
            List<String> row = new ArrayList<>(List.of(
                    String.valueOf(county.code()),
                    AccessBasis.county(county.code()),
                    figure(county.people(), 0),
                    figure(county.covered(), 0),
                    figure(county.uncovered(), 0),
                    figure(100 * county.share(), 2),
                    figure(county.unplaced(), 0)));
            study.share().ifPresent(_ -> row.add(figure(PER * county.supplyPerHead(), 4)));
            rows.add(with(row, study));
        });
        return new AccessTable(
                "counties", "分县服务圈", columns(study, "区划代码", "名称", "人口数", "圈内人口", "圈外人口", "圈内比例（%）", "坐标为估计的人口"), rows);
    }

    /// A line a town, in the order of their codes.
    public static AccessTable towns(AccessStudy study) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < study.towns().size(); i++) {
            Town town = study.towns().get(i);
            double minutes = study.reach().nearest()[i];
            int nearest = study.reach().facility()[i];
            List<String> row = new ArrayList<>(List.of(
                    town.code(),
                    town.name(),
                    String.valueOf(town.county()),
                    AccessBasis.county(town.county()),
                    figure(town.longitude(), 5),
                    figure(town.latitude(), 5),
                    town.located() ? "自己的" : "估计",
                    figure(town.people(), 0),
                    nearest < 0 ? "" : study.facilities().get(nearest).name(),
                    figure(minutes, 1),
                    study.within(i) ? "是" : "否"));
            int at = i;
            study.share().ifPresent(share -> row.add(figure(PER * share.access()[at], 4)));
            rows.add(with(row, study));
        }
        return new AccessTable(
                "towns",
                "乡级单位服务圈",
                columns(study, "乡级代码", "名称", "区划代码", "县", "经度", "纬度", "坐标", "人口数", "最近的设施", "最近的分钟", "圈内"),
                rows);
    }

    private static List<String> columns(AccessStudy study, String... own) {
        return Stream.of(Stream.of(own), study.share().map(_ -> "每千人能力").stream(), BASIS.stream())
                .flatMap(each -> each)
                .toList();
    }

    private static List<String> with(List<String> row, AccessStudy study) {
        row.addAll(List.of(
                study.kind(),
                BigDecimal.valueOf(study.minutes()).stripTrailingZeros().toPlainString(),
                study.estimated() ? "估计" : "所给的表",
                study.assumed() ? "含假定的" : "上报",
                "假定分摊"));
        return row;
    }

    private static String figure(double number, int digits) {
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number)
                        .setScale(digits, RoundingMode.HALF_UP)
                        .toPlainString()
                : "";
    }
}
