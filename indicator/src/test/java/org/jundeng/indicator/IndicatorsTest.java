package org.jundeng.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Service;
import org.jundeng.indicator.Indicator.Comparison;
import org.jundeng.indicator.Indicator.Direction;
import org.jundeng.indicator.Indicator.Kind;
import org.junit.jupiter.api.Test;

class IndicatorsTest {

    private static Indicator indicator(String code) {
        return Fujian.INDICATORS.indicator(code).orElseThrow();
    }

    @Test
    void everyIndicatorTargetAndCommitmentOfTheListIsThere() {
        assertThat(Fujian.INDICATORS.headlines()).hasSize(20);
        assertThat(Fujian.INDICATORS.promises()).hasSize(82);
        int owed = Fujian.CATALOG.services().values().stream()
                .mapToInt(service -> service.commitments().size())
                .sum();
        assertThat(owed).isPositive();
        assertThat(Fujian.INDICATORS.commitments()).hasSize(owed);
        assertThat(Fujian.INDICATORS.defined().stream()
                        .filter(each -> each.code().startsWith("C-")))
                .hasSize(12);
        assertThat(Fujian.INDICATORS.defined())
                .extracting(Indicator::code)
                .contains("M-COST", "M-HEAD", "M-PAID", "A-15", "A-30", "A-45", "A-60")
                .hasSize(19);
    }

    @Test
    void everyComputedServiceIsCountedInItsUnitAndInYuanWhereItIsMoney() {
        Set<Integer> computed = Fujian.CATALOG.services().values().stream()
                .filter(Service::computed)
                .map(Service::number)
                .collect(Collectors.toSet());
        assertThat(computed).hasSize(58);
        assertThat(Fujian.INDICATORS.fulfilments().stream()
                        .filter(each -> each.code().endsWith("-REACH")))
                .hasSize(58);
        assertThat(Fujian.INDICATORS.fulfilments().stream()
                        .filter(each -> each.code().endsWith("-SERVED")))
                .hasSize(58);
        assertThat(indicator("S20-REACH").unit()).isEqualTo("人");
        assertThat(indicator("S46-REACH").unit()).isEqualTo("户");
        assertThat(indicator("S46-SERVED").name()).isEqualTo("最低生活保障：实享户数");
        assertThat(indicator("S46-YUAN").unit()).isEqualTo("元");
        assertThat(indicator("S46-PAID").aggregation()).isEqualTo(Indicator.Aggregation.SUM);
        assertThat(Fujian.INDICATORS.indicator("S26-REACH")).isPresent();
        assertThat(Fujian.INDICATORS.indicator("S26-YUAN")).as("no money").isEmpty();
        assertThat(Fujian.INDICATORS.indicator("S04-REACH").isPresent())
                .isEqualTo(Fujian.CATALOG.service(4).orElseThrow().computed());
        assertThat(Fujian.INDICATORS.indicator("S35-REACH").isPresent())
                .isEqualTo(Fujian.CATALOG.service(35).orElseThrow().computed());
    }

    @Test
    void whatIsReachedIsToBeKept() {
        Indicator retention = indicator("P01");
        assertThat(retention.kind()).isEqualTo(Kind.BOUND);
        assertThat(retention.goal().orElseThrow().comparison()).isEqualTo(Comparison.ABOVE);
        assertThat(retention.goal().orElseThrow().value()).contains(new BigDecimal("98"));
        assertThat(retention.baseline().orElseThrow().value()).isEqualByComparingTo("98.1");
    }

    @Test
    void aBoundThatIsNotReachedYetIsALevelToReach() {
        assertThat(indicator("P19").kind()).isEqualTo(Kind.LEVEL);
        assertThat(indicator("P19").goal().orElseThrow().comparison()).isEqualTo(Comparison.ABOVE);
    }

    @Test
    void aBaselineThatIsOnlyABoundIsKnownAsOne() {
        assertThat(indicator("P06").baseline().orElseThrow().above()).isTrue();
    }

    @Test
    void deathsAreToBeFewAndStandAgainstTheCountry() {
        Indicator maternal = indicator("P07");
        assertThat(maternal.kind()).isEqualTo(Kind.RELATIVE);
        assertThat(maternal.direction()).isEqualTo(Direction.LOWER);
        assertThat(maternal.goal().orElseThrow().comparison()).isEqualTo(Comparison.BELOW);
        assertThat(maternal.goal().orElseThrow().value()).isEmpty();
        assertThat(maternal.multiplier()).isEqualByComparingTo("100000");
    }

    @Test
    void aShareWrittenAsAFractionIsANumber() {
        Indicator films = Fujian.INDICATORS.commitments().stream()
                .filter(each -> each.name().equals("国产新片比例"))
                .findFirst()
                .orElseThrow();
        assertThat(films.goal().orElseThrow().value().orElseThrow().toPlainString())
                .startsWith("0.33333333333");
    }

    @Test
    void faultsOfDefinitionsAreShownWithTheirPlace() {
        Problems problems = new Problems();
        DefinitionReader.parse("""
                indicators:
                  - {code: A, name: 甲, field: 例, unit: "%", kind: level, direction: higher}
                  - {code: A, name: 乙, field: 例, unit: "%", kind: levle, direction: higher}
                published:
                  - {code: B, fewest: 5}
                """, problems);
        assertThat(problems.sorted().stream()
                        .map(each -> each.code().id() + " " + each.place().line())
                        .toList())
                .containsExactly("JD-9101 3", "JD-2014 3", "JD-9102 5");
        assertThat(problems.sorted().getLast().message(Locale.CHINESE)).contains("“B”", "“A”");
    }
}
