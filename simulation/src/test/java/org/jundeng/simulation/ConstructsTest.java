package org.jundeng.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Scenario;
import org.jundeng.catalog.Service;
import org.jundeng.catalog.TreeReader;
import org.jundeng.kernel.Block;
import org.jundeng.kernel.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rules that no service has today, but that a scenario may have tomorrow.
class ConstructsTest {

    private static final LocalDate DATE = LocalDate.of(2018, 10, 1);

    private static final List<String> OF_PERSONS = List.of(
            "学段 in (\"小学\", \"初中\") and not(残疾人证)",
            "学段 != \"小学\"",
            "学段 = null",
            "残疾等级 = null or 残疾等级 > 2",
            "残疾等级 != 3",
            "年龄 between 16 and 59",
            "年龄 in (0..16)",
            "年龄 in ([3..6], [15..18])",
            "年龄 in (< 3, >= 80)",
            "年龄 > 15.5",
            "年龄 = 18",
            "年龄 != 18",
            "not(年龄 < 18)",
            "出生日期 < date(\"1958-10-01\")",
            "出生日期 >= 毕业日期",
            "毕业日期 + duration(\"P2Y\") > 基准日",
            "毕业日期 - duration(\"P30D\") <= 基准日",
            "毕业日期 = 基准日",
            "毕业日期 = null",
            "户籍所在地 = \"350128\"",
            "户籍所在地 != 地区",
            "性别 = 学校城乡属性 or 性别 = \"女\"",
            "if 残疾人证 then 学段 = \"小学\" else 孤儿",
            "if 孤儿 then true else 残疾人证",
            "every 保 in 参保险种与状态 satisfies 保.足额",
            "some 保 in 参保险种与状态 satisfies 保.足额 and 保.险种 = \"失业保险\"",
            "some 保 in 参保险种与状态 satisfies 保.起 <= 基准日",
            "count(参保险种与状态) >= 2",
            "count(残疾类别) = 1",
            "count(康复需求) != 0",
            "list contains(残疾类别, \"肢体\")",
            "子女情况.数量 - 子女情况.女孩数 > 1",
            "子女情况 = null",
            "本人缴费工资 = 700",
            "本人缴费工资 != null",
            "本人缴费工资 <= 最低工资标准",
            "本人缴费工资 * 3 / 7 > 500",
            "本人缴费工资 / 3 * 3 = 本人缴费工资",
            "家庭月收入 / 共同生活人数 / 3 < 最低生活保障标准 / 2",
            "低保对象 = true",
            "低保对象 = 残疾人证",
            "孤儿 or 残疾等级 <= 2 or 年龄 < 3",
            "孤儿 and 残疾等级 <= 2 and 本人缴费工资 > 100",
            "true",
            "孤儿 = null");

    private static final List<String> AMOUNTS_OF_PERSONS = List.of(
            "年龄 * 10",
            "100 - 年龄",
            "本人缴费工资 / 3",
            "本人缴费工资 / 7 * 1.5",
            "本人缴费工资 / 3 * 1.5",
            "本人缴费工资 * 0.005",
            "-本人缴费工资 + 1000",
            "if 年龄 >= 80 then 200 else if 年龄 >= 60 then 100 else 本人缴费工资 / 3",
            "min(本人缴费工资, 最低工资标准, 3000)",
            "max(0, 最低生活保障标准 - 本人缴费工资)",
            "round half up(本人缴费工资 / 3, 0)",
            "round down(本人缴费工资 / 9, 1)",
            "floor(本人缴费工资 / 100) * 100",
            "ceiling(本人缴费工资 * 0.333)",
            "decimal(本人缴费工资 / 8, 1)",
            "最低生活保障标准 * 1.3",
            "最低生活保障标准 * 0.333 + 最低工资标准 / 7",
            "本人缴费工资 / (年龄 - 18)",
            "count(参保险种与状态) * 50",
            "家庭月收入 * 999999.99",
            "本人缴费工资 * 本人缴费工资 / 1000000",
            "子女情况.数量 * 80");

    private static final List<String> OF_HOUSEHOLDS = List.of(
            "every 成员 in 家庭成员 satisfies 成员.年龄 >= 18",
            "some 成员 in 家庭成员 satisfies 成员.孤儿 and 家庭财产符合当地规定",
            "not(some 成员 in 家庭成员 satisfies 成员.残疾人证)",
            "count(家庭成员[item.残疾人证]) >= 2",
            "count(家庭成员) = 1",
            "some 成员 in 家庭成员 satisfies (some 保 in 成员.参保险种与状态 satisfies 保.险种 = \"工伤保险\")",
            "some 成员 in 家庭成员 satisfies 成员.户籍所在地 = 户籍所在地",
            "some 成员 in 家庭成员 satisfies 成员.本人缴费工资 > 家庭月收入",
            "受灾情形.损失 = \"严重\" and not(受灾情形.冬春困难)",
            "危房鉴定等级 in (\"C\", \"D\")");

    private static final List<String> AMOUNTS_OF_HOUSEHOLDS =
            List.of("count(家庭成员[item.残疾人证]) * 100", "家庭月收入 / 共同生活人数", "max(0, 最低生活保障标准 * 共同生活人数 - 家庭月收入)");

    @ParameterizedTest(name = "seed {0}, {1} people, {2} of 10 facts unknown")
    @CsvSource({"1, 2000, 0", "2, 1000, 1", "3, 700, 3", "4, 65, 0"})
    void everyConstructAgreesWithTheEvaluator(int seed, int people, int unknown) {
        Problems problems = new Problems();
        Catalog catalog = Catalog.read(Fujian.root().resolve("standards/fujian-2018"), scenario(problems), problems)
                .orElseThrow();
        assertThat(problems.sorted().stream().map(each -> each.render(Locale.ENGLISH)))
                .isEmpty();
        RandomBlocks blocks = new RandomBlocks(catalog, DATE, new SplittableRandom(seed), unknown);
        Schema schema = blocks.schema();
        List<Service> services = List.of(
                catalog.service(3).orElseThrow(),
                catalog.service(44).orElseThrow(),
                catalog.service(50).orElseThrow());
        Optional<Kernel> kernel = Kernel.of(catalog, services, DATE, schema, RandomBlocks.CODES, Map.of(), problems);
        assertThat(problems.sorted().stream().map(each -> each.render(Locale.ENGLISH)))
                .isEmpty();
        for (int region : List.of(350102, 350128, 350203)) {
            Block block = blocks.block(schema, region, people);
            new Agreement(catalog).holds(kernel.orElseThrow(), block, new Families(catalog, schema, block, DATE));
        }
    }

    /// Conditions become benefits of item 3, amounts of persons of item 44 with tiers in pairs, households' of item 50.
    private static Scenario scenario(Problems problems) {
        StringBuilder yaml = new StringBuilder("name: 各种写法\nbasis: 测试\nservices:\n");
        yaml.append("  - number: 3\n    conditions: []\n    benefits:\n");
        OF_PERSONS.forEach(rule -> benefit(yaml, rule, rule, "100"));
        AMOUNTS_OF_PERSONS.forEach(amount -> benefit(yaml, amount, "true", amount));
        yaml.append("  - number: 44\n    conditions: []\n    benefits:\n");
        for (int i = 0; i + 2 < AMOUNTS_OF_PERSONS.size(); i += 2) {
            yaml.append("      - name: 最高")
                    .append(i)
                    .append("\n        text: 例\n        kind: cash\n        per: month\n");
            yaml.append("        choose: highest\n        tiers:\n");
            for (int j = i; j < i + 3; j++) {
                yaml.append("          - {name: 档")
                        .append(j)
                        .append(", text: 例, rule: '")
                        .append(List.of("孤儿 or 残疾人证", "年龄 >= 35", "not(孤儿)").get(j - i))
                        .append("', amount: '")
                        .append(AMOUNTS_OF_PERSONS.get(j))
                        .append("'}\n");
            }
        }
        yaml.append("  - number: 50\n    conditions: []\n    benefits:\n");
        OF_HOUSEHOLDS.forEach(rule -> benefit(yaml, rule, rule, "100"));
        AMOUNTS_OF_HOUSEHOLDS.forEach(amount -> benefit(yaml, amount, "true", amount));
        return TreeReader.parse("scenario.yaml", yaml.toString(), problems)
                .flatMap(tree -> Scenario.of(tree, problems))
                .orElseThrow();
    }

    private static void benefit(StringBuilder yaml, String name, String rule, String amount) {
        yaml.append("      - name: '")
                .append(name)
                .append("'\n        text: 例\n        rule: '")
                .append(rule);
        yaml.append("'\n        kind: cash\n        per: month\n        amount: '")
                .append(amount)
                .append("'\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "some x in [1, 2] satisfies x > 年龄",
                "matches(学段, \"小.*\")",
                "string length(学段) > 2",
                "sum(for 保 in 参保险种与状态 return 1) > 0",
                "本人缴费工资 ** 2 > 100",
                "出生日期 instance of date"
            })
    void whatHasNoKernelIsAProblemWithItsPlace(String rule) {
        Problems problems = new Problems();
        StringBuilder yaml =
                new StringBuilder("name: 例\nbasis: 测试\nservices:\n  - number: 3\n    conditions: []\n    benefits:\n");
        benefit(yaml, "例", rule, "100");
        Scenario scenario = TreeReader.parse("scenario.yaml", yaml.toString(), problems)
                .flatMap(tree -> Scenario.of(tree, problems))
                .orElseThrow();
        Catalog catalog = Catalog.read(Fujian.root().resolve("standards/fujian-2018"), scenario, problems)
                .orElseThrow();
        RandomBlocks blocks = new RandomBlocks(catalog, DATE, new SplittableRandom(1), 0);
        Optional<Kernel> kernel = Kernel.of(
                catalog,
                List.of(catalog.service(3).orElseThrow()),
                DATE,
                blocks.schema(),
                RandomBlocks.CODES,
                Map.of(),
                problems);
        assertThat(kernel).isEmpty();
        assertThat(problems.sorted()).allSatisfy(problem -> {
            assertThat(problem.code().id()).startsWith("JD-7");
            assertThat(problem.place().file()).isEqualTo("scenario.yaml");
            assertThat(problem.place().line()).isEqualTo(9);
            assertThat(problem.message(Locale.CHINESE)).contains("全部人口");
        });
    }

    @Test
    void aRegionThatTheKernelDoesNotKnowIsRefused() {
        RandomBlocks blocks = new RandomBlocks(Fujian.CATALOG, DATE, new SplittableRandom(1), 0);
        Schema schema = blocks.schema();
        Kernel kernel = Kernel.of(
                        Fujian.CATALOG, Fujian.computed(), DATE, schema, RandomBlocks.CODES, Map.of(), new Problems())
                .orElseThrow();
        Block elsewhere = blocks.block(schema, 110101, 10);
        assertThatThrownBy(() -> new org.jundeng.kernel.Frame(kernel.program(), (_, _) -> {}).run(elsewhere))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("110101");
    }
}
