package org.jundeng.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.jundeng.catalog.Problems;
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
        assertThat(Fujian.INDICATORS.defined()).hasSize(12);
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
