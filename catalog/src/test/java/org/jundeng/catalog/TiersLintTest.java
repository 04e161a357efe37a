package org.jundeng.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jundeng.expression.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tiers of a benefit for people who are 困难: 孤儿 or 残疾.
class TiersLintTest {

    private static final String SERVICE = "services/aid/01-boarders.yaml";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest(name = "{0}: {1} | {2} → {3}")
    @CsvSource(delimiter = ';', textBlock = """
            one; 学段 = "小学"; 学段 = "初中"; ''
            one; 学段 = "小学"; 学段 in ("小学", "初中"); TIER_OVERLAP
            one; 学段 = "小学"; 学段 = "高中"; TIER_GAP TIER_UNREACHABLE
            first; 学段 = "小学"; 学段 in ("小学", "初中"); ''
            first; 学段 in ("小学", "初中"); 学段 = "小学"; TIER_UNREACHABLE
            highest; 寄宿; 寄宿 and 学段 = "小学"; ''
            one; 年龄 < 起点; 年龄 >= 起点; ''
            one; 年龄 <= 起点; 年龄 >= 起点; TIER_OVERLAP
            one; 年龄 < 起点; 年龄 > 起点; TIER_GAP
            one; 年龄 < 1; 年龄 >= 起点; TIER_GAP
            one; 家庭月收入 <= 工资总额; 家庭月收入 > 工资总额; ''
            one; 困难; not(困难); TIER_UNREACHABLE
            one; 孤儿; 残疾; TIER_OVERLAP
            one; 孤儿; 残疾 and not(孤儿); ''
            one; 孤儿; not(孤儿) and list contains(残疾类别, "视力"); TIER_GAP
            one; 孤儿; not(孤儿) and (list contains(残疾类别, "视力") or not(list contains(残疾类别, "视力"))); ''
            one; 档案.甲 > 0; 档案.甲 <= 0; ''
            one; 档案.甲 > 0; 档案.甲 < 0; TIER_GAP
            one; some 保 in 保险 satisfies 保.险种 = "养老"; not(some 保 in 保险 satisfies 保.险种 = "养老"); ''
            """)
    void theTiersHaveTheseFaults(String choose, String first, String second, String faults) {
        assertThat(lint(choose, first, second).stream().map(Problem::code))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(faults.split(" "))
                        .filter(fault -> !fault.isEmpty())
                        .map(CatalogProblem::valueOf)
                        .toList());
    }

    @Test
    void aGapIsToldWithAnExample() {
        assertThat(lint("one", "年龄 < 起点", "年龄 > 起点"))
                .extracting(problem -> problem.message(Locale.CHINESE))
                .containsExactly("档次有空档：条件都满足，却没有一档适用。例如：年龄 = 60，起点 = 60");
    }

    private List<Problem> lint(String choose, String first, String second) {
        SmallList list = SmallList.copiedTo(folder);
        list.write(SERVICE, list.replaced(SERVICE, "choose: one", "choose: " + choose));
        list.write(SERVICE, list.replaced(SERVICE, "        rule: 学段 = \"小学\"", "        rule: '" + first + "'"));
        list.write(SERVICE, list.replaced(SERVICE, "        rule: 学段 = \"初中\"", "        rule: '" + second + "'"));
        list.write(SERVICE, list.replaced(SERVICE, "    rule: 寄宿\n", "    rule: 寄宿 and 困难\n"));
        return list.lint();
    }
}
