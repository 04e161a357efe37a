package org.jundeng.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jundeng.catalog.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostTableTest {

    private static final LocalDate DATE = LocalDate.of(2018, 10, 1);

    /// 100,000 pensioners at 130 yuan where the province's least is 118: the province pays 100, 80, 60 or 50 % of
    /// 118 yuan, and the county the rest and all that is above.
    @ParameterizedTest
    @CsvSource({
        "350125, 一档, 141600000, 14400000",
        "350121, 二档, 113280000, 42720000",
        "350105, 三档, 84960000, 71040000",
        "350102, 四档, 70800000, 85200000"
    })
    void theBasicPensionIsSharedByBand(int county, String band, long province, long own) {
        long yuan = 100;
        Outlay outlay =
                new Outlay(20, "基础养老金", county, 100_000, 12, 100_000 * 12 * 130 * yuan, 100_000 * 12 * 12 * yuan);

        CostTable.Line line = CostTable.of(Fujian.CATALOG, DATE, List.of(outlay), false)
                .lines()
                .getFirst();

        assertThat(line.band()).isEqualTo(band);
        assertThat(line.basis()).isEqualTo(CostTable.Basis.OFFICIAL);
        assertThat(line.part(Payer.PROVINCE)).isEqualTo(province * yuan);
        assertThat(line.part(Payer.COUNTY)).isEqualTo(own * yuan);
    }

    @Test
    void whatNoTextAndNoAssumptionSettlesIsUnsettled() {
        Outlay meals = new Outlay(2, "营养餐补助", 350102, 3, 1, 300_000, 0);

        CostTable official = CostTable.of(Fujian.CATALOG, DATE, List.of(meals), false);
        CostTable assumed = CostTable.of(Fujian.CATALOG, DATE, List.of(meals), true);

        assertThat(official.total().part(Payer.UNSETTLED)).isEqualTo(300_000);
        assertThat(official.total().assumed()).isZero();
        assertThat(assumed.total().part(Payer.UNSETTLED)).isZero();
        assertThat(assumed.total().assumed()).isEqualTo(300_000);
        assertThat(assumed.total().part(Payer.PROVINCE)).isEqualTo(30_000);
    }

    /// Every row and every column sums to the whole, whatever the amounts.
    @Test
    void partsSumToTheWholeInEveryRowAndColumn() {
        SplittableRandom random = new SplittableRandom(7);
        List<Service> services = Fujian.CATALOG.services().values().stream()
                .filter(Service::computed)
                .toList();
        int[] counties = {350102, 350125, 350203, 350121, 350105, 350982};
        for (int round = 0; round < 200; round++) {
            List<Outlay> outlays = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                long fen = random.nextLong(random.nextBoolean() ? 100 : 1_000_000_000_000L);
                outlays.add(new Outlay(
                        services.get(random.nextInt(services.size())).number(),
                        random.nextInt(3) == 0 ? "基础养老金" : "其他",
                        counties[random.nextInt(counties.length)],
                        random.nextLong(1_000_000),
                        12,
                        fen,
                        random.nextInt(4) == 0 ? random.nextLong(fen + 1) : 0));
            }
            CostTable table = CostTable.of(Fujian.CATALOG, DATE, outlays, round % 2 == 0);
            long all = outlays.stream().mapToLong(Outlay::fen).sum();
            for (CostTable.Line line : table.lines()) {
                assertThat(line.parts().stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(line.outlay().fen());
                assertThat(line.parts()).allMatch(part -> part >= 0);
            }
            assertThat(table.total().fen()).isEqualTo(all);
            for (var sums : List.of(table.byCounty(), table.byService())) {
                CostTable.Sum sum = sums.values().stream().reduce(CostTable.Sum.NONE, CostTable.Sum::plus);
                assertThat(sum).isEqualTo(table.total());
                sums.values()
                        .forEach(each -> assertThat(each.parts().stream()
                                        .mapToLong(Long::longValue)
                                        .sum())
                                .isEqualTo(each.fen()));
            }
        }
    }

    @Test
    void theChangeOfATableIsTheDifferenceOfItsSums() {
        Outlay before = new Outlay(20, "基础养老金", 350125, 10, 12, 1_416_000, 0);
        Outlay after = new Outlay(20, "基础养老金", 350125, 10, 12, 1_560_000, 0);
        Outlay gone = new Outlay(46, "最低生活保障金", 350125, 2, 12, 120_000, 0);

        var changes = CostTable.of(Fujian.CATALOG, DATE, List.of(before, gone), true)
                .changeTo(
                        CostTable.of(Fujian.CATALOG, DATE, List.of(after), true),
                        line -> line.outlay().service(),
                        Integer::compare);

        assertThat(changes.get(20).fen()).isEqualTo(144_000);
        assertThat(changes.get(20).part(Payer.PROVINCE)).isEqualTo(144_000);
        assertThat(changes.get(46).fen()).isEqualTo(-120_000);
    }

    @Test
    void bandsComeInTheirOrderWithTheirCounties() {
        List<Outlay> outlays = new ArrayList<>();
        for (int county : new int[] {350102, 350105, 350121, 350125, 350103}) {
            outlays.add(new Outlay(20, "基础养老金", county, 10, 12, 1_416_000, 0));
        }

        List<CostTable.BandRow> rows =
                CostTable.of(Fujian.CATALOG, DATE, outlays, true).bands(20, "基础养老金");

        assertThat(rows).extracting(CostTable.BandRow::band).containsExactly("一档", "二档", "三档", "四档");
        assertThat(rows).extracting(CostTable.BandRow::counties).containsExactly(1L, 1L, 1L, 2L);
    }

    @Test
    void everyOfficialWordForWhoPaysIsAPayer() {
        Fujian.CATALOG.financing().values().stream()
                .flatMap(financing -> financing.bearers().stream())
                .forEach(bearer ->
                        assertThat(Payer.of(bearer.level())).as(bearer.level()).isPresent());
    }

    /// 250,000 contributors with a subsidy of 30 yuan a year: the province pays 80, 60, 40 or 20 % of 7,500,000 yuan.
    /// With the basic pension of 100,000 at 130 yuan, the county pays what was worked out apart.
    @ParameterizedTest
    @CsvSource({
        "350125, 6000000, 15900000",
        "350121, 4500000, 45720000",
        "350105, 3000000, 75540000",
        "350102, 1500000, 91200000"
    })
    void theSubsidyOfContributionsIsSharedByBandToo(int county, long province, long own) {
        long yuan = 100;
        Outlay subsidy = new Outlay(20, "缴费补贴", county, 250_000, 1, 250_000 * 30 * yuan, 0);
        Outlay pension =
                new Outlay(20, "基础养老金", county, 100_000, 12, 100_000 * 12 * 130 * yuan, 100_000 * 12 * 12 * yuan);

        CostTable table = CostTable.of(Fujian.CATALOG, DATE, List.of(subsidy, pension), false);

        assertThat(table.lines().getFirst().basis()).isEqualTo(CostTable.Basis.OFFICIAL);
        assertThat(table.lines().getFirst().part(Payer.PROVINCE)).isEqualTo(province * yuan);
        assertThat(table.total().part(Payer.COUNTY)).isEqualTo(own * yuan);
    }
}
