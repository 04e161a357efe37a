package org.jundeng.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jundeng.catalog.Problems;
import org.jundeng.fiscal.Account.Status;
import org.jundeng.population.Census;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsTest {

    private static final String HEADER = "区划代码,年份,性质,来源,一般公共预算收入（万元）,常住人口";

    @TempDir
    private Path folder = Path.of("");

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("财政.csv"), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Accounts good(String text) {
        Problems problems = new Problems();
        Optional<Accounts> accounts = Accounts.read(file(text), problems);
        assertThat(problems.sorted()).isEmpty();
        return accounts.orElseThrow();
    }

    /// Line, column and code of each problem.
    private List<String> bad(String text) {
        Problems problems = new Problems();
        assertThat(Accounts.read(file(text), problems)).isEmpty();
        problems.sorted().forEach(problem -> {
            assertThat(problem.message(Locale.CHINESE)).doesNotContain("{");
            assertThat(problem.message(Locale.ENGLISH)).doesNotContain("{");
        });
        return problems.sorted().stream()
                .map(problem -> problem.place().line() + ":" + problem.place().column() + " "
                        + problem.code().id())
                .toList();
    }

    @Test
    void unitsOfTheHeaderAreExactToTheFen() {
        Accounts accounts = good("""
                区划代码,区县,年份,性质,来源,一般公共预算收入（元）,可用财力(万元),标准财政收入（单位：亿元）,常住人口（万人）
                350102,鼓楼区,2020,决算,鼓财〔2021〕1号,"1,234.56","12,345.678901",3.00000001,66.909
                """);

        Account account = accounts.of(350102, 2020).orElseThrow();

        assertThat(account.amount(Item.REVENUE)).hasValue(123_456);
        assertThat(account.amount(Item.FUNDS)).hasValue(12_345_678_901L);
        assertThat(account.amount(Item.STANDARD_REVENUE)).hasValue(30_000_000_100L);
        assertThat(account.amount(Item.PEOPLE)).hasValue(669_090);
        assertThat(account.figure(Item.REVENUE).orElseThrow().source()).isEqualTo("鼓财〔2021〕1号");
        assertThat(accounts.assumed()).isFalse();
    }

    @Test
    void whatIsNotKnownHasNoFigureAndIsNotZero() {
        Accounts accounts = good(HEADER + "\n350102,2020,执行,快报,,不详\n350103,2020,执行,快报,0,10\n");

        assertThat(accounts.of(350102, 2020).orElseThrow().figures()).isEmpty();
        assertThat(accounts.of(350103, 2020).orElseThrow().amount(Item.REVENUE)).hasValue(0);
        assertThat(accounts.of(350103, 2019)).isEmpty();
    }

    @Test
    void aSingleFigureMayBeAssumedOnABasisOfItsOwn() {
        Accounts accounts = good("""
                区划代码,年份,性质,来源,一般公共预算收入（元）,可用财力（元）,可用财力依据
                350102,2020,决算,决算报告,100,200,按收入两倍估计
                """);

        Account account = accounts.of(350102, 2020).orElseThrow();

        assertThat(account.figure(Item.REVENUE).orElseThrow().status()).isEqualTo(Status.FINAL);
        assertThat(account.figure(Item.FUNDS).orElseThrow().status()).isEqualTo(Status.ASSUMED);
        assertThat(account.figure(Item.FUNDS).orElseThrow().source()).isEqualTo("按收入两倍估计");
        assertThat(accounts.assumed()).isTrue();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "350102,2020,决算,a,12.3.4,10 | 2:18 JD-6015",
                "350102,2020,决算,a,十万,10 | 2:18 JD-6015",
                "350102,2020,决算,a,3亿元,10 | 2:18 JD-6015",
                "350102,2020,决算,a,0.0000001,10 | 2:18 JD-6016",
                "350102,2020,决算,a,99999999999999999,10 | 2:18 JD-6017",
                "350102,2020,决算,a,-5,10 | 2:18 JD-6018",
                "350102,2020,决算,a,5,10.5 | 2:20 JD-6015",
                "350102,2020,决算,a,5,0 | 2:20 JD-6019",
                "350102,2020,决算,a,5,-3 | 2:20 JD-6018",
                "350102,2020,决算,a,5,1e3 | 2:20 JD-6015",
                "350102,20,决算,a,5,10 | 2:8 JD-6013",
                "350100,2020,决算,a,5,10 | 2:1 JD-6012",
                "359999,2020,决算,a,5,10 | 2:1 JD-6012",
                "35010,2020,决算,a,5,10 | 2:1 JD-6012",
                "鼓楼区,2020,决算,a,5,10 | 2:1 JD-6012",
                "350102,2020,估计,a,5,10 | 2:13 JD-6020",
                "350102,2020,假定,,5,10 | 2:16 JD-6021",
                "350102,2020,决算,a,5 | 2:1 JD-6011",
                "350102,2020,决算,a,5,10,7 | 2:1 JD-6011"
            })
    void aWrongCellIsReportedWithItsPlace(String row, String problem) {
        assertThat(bad(HEADER + "\n" + row + "\n")).containsExactly(problem);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "区划代码,年份,性质,一般公共预算收入（万元） | 1:1 JD-6002",
                "区划代码,年份,性质,来源 | 1:1 JD-6007",
                "区划代码,年份,性质,来源,一般公共预算收入 | 1:15 JD-6005",
                "区划代码,年份,性质,来源,一般公共预算收入（美元） | 1:15 JD-6006",
                "区划代码,年份,性质,来源,常住人口（元） | 1:15 JD-6006",
                "区划代码,年份,性质,来源,一般公共预算收人（万元） | 1:15 JD-6003",
                "区划代码,年份,性质,来源,可用财力（元）,可用财力（万元） | 1:23 JD-6004"
            })
    void aWrongHeaderIsReportedWithItsPlace(String header, String problem) {
        List<String> row = List.of("350102", "2020", "决算", "a", "1", "1").subList(0, header.split(",").length);

        assertThat(bad(header + "\n" + String.join(",", row) + "\n")).contains(problem);
    }

    @Test
    void allFaultsAreReportedAtOnceAndNothingIsTaken() {
        assertThat(bad(HEADER + "\n350102,2020,决算,a,x,10\n350103,2020,决算,a,1,10\n350104,1900,决算,,1,y\n"))
                .containsExactly("2:18 JD-6015", "4:1 JD-6012", "4:16 JD-6021", "4:19 JD-6015");
    }

    @Test
    void aCountyMayHaveOneRowAYear() {
        assertThat(bad(HEADER + "\n350102,2020,决算,a,1,10\n350102,2019,决算,a,1,10\n350102,2020,执行,b,1,10\n"))
                .containsExactly("4:1 JD-6014");
    }

    @Test
    void aCountyIsLookedUpInItsYear() {
        assertThat(good(HEADER + "\n350402,2020,决算,a,1,10\n").accounts()).hasSize(1);
        assertThat(bad(HEADER + "\n350402,2022,决算,a,1,10\n")).containsExactly("2:1 JD-6012");
    }

    @Test
    void quotesAndLineBreaksOfCellsKeepPlacesRight() {
        assertThat(bad(HEADER + "\r\n350102,2020,决算,\"甲,\"\"乙\"\"\r\n丙\",x,10\r\n\r\n350103,2020,决算,a,y,10\r\n"))
                .containsExactly("3:4 JD-6015", "5:18 JD-6015");
    }

    @Test
    void aTableThatIsNoneIsAProblemAndNoStackTrace() throws IOException {
        assertThat(bad("")).containsExactly("1:1 JD-2005");
        assertThat(bad(HEADER + "\n")).containsExactly("1:1 JD-6008");
        assertThat(bad(HEADER + "\n350102,2020,决算,\"a\"b,1,1\n"))
                .singleElement()
                .asString()
                .contains("JD-6001");
        Problems problems = new Problems();
        assertThat(Accounts.read(folder.resolve("没有.csv"), problems)).isEmpty();
        Path gbk = folder.resolve("gbk.csv");
        Files.write(gbk, HEADER.getBytes(Charset.forName("GBK")));
        assertThat(Accounts.read(gbk, problems)).isEmpty();
        assertThat(problems.sorted().stream().map(problem -> problem.code().id()))
                .containsExactlyInAnyOrder("JD-2001", "JD-2002");
    }

    @Test
    void theAssumedAccountsHaveEveryCountyAndSayThatTheyAreAssumed() throws IOException {
        Census census = Census.read(Fujian.root().resolve("census/fujian-2020"));

        Accounts accounts = AssumedAccounts.of(census);

        assertThat(accounts.in(2020)).hasSize(84);
        assertThat(AssumedAccounts.of(census)).isEqualTo(accounts);
        for (Account account : accounts.accounts()) {
            assertThat(account.figures()).hasSize(Item.values().length);
            assertThat(account.figures().values())
                    .allMatch(figure -> figure.status() == Status.ASSUMED
                            && !figure.source().isBlank());
        }
    }

    /// 鼓楼区: 669,090 in town, none in the country; 105,851 children below 15 and 92,351 of 65 and older.
    ///
    /// Standard revenue 669,090 × 5,600; expenditure 669,090 × 3,000 + 105,851 × 5,000 + 92,351 × 3,000.
    @Test
    void theAssumedAccountsFollowTheirFormulas() throws IOException {
        Account account = AssumedAccounts.of(Census.read(Fujian.root().resolve("census/fujian-2020")))
                .of(350102, 2020)
                .orElseThrow();

        assertThat(account.amount(Item.STANDARD_REVENUE)).hasValue(669_090L * 5_600 * 100);
        assertThat(account.amount(Item.REVENUE)).hasValue(669_090L * 5_600 * 95);
        assertThat(account.amount(Item.STANDARD_EXPENDITURE))
                .hasValue((669_090L * 3_000 + 105_851L * 5_000 + 92_351L * 3_000) * 100);
        assertThat(account.amount(Item.FUNDS)).isEqualTo(account.amount(Item.REVENUE));
    }
}
