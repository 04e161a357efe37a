package org.jundeng.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpportunityTest {

    /// 60 with hukou, 54 covered (90 %); 40 without, 16 covered (40 %). C = 70 / 100. D = (0.6 × 0.2 + 0.4 ×
    /// 0.3) / 1.4 = 6/35; HOI = 0.7 × 29/35 = 0.58. Those without lack 40 × 0.3 = 12, which is D of the 70.
    @Test
    void twoGroups() {
        Opportunity opportunity = Opportunity.of(
                        List.of(new Opportunity.Group("本地户籍", 60, 54), new Opportunity.Group("外来", 40, 16)))
                .orElseThrow();
        assertThat(opportunity.coverage()).isCloseTo(0.7, within(1e-15));
        assertThat(opportunity.dissimilarity()).isCloseTo(6.0 / 35, within(1e-15));
        assertThat(opportunity.index()).isCloseTo(0.58, within(1e-15));
        assertThat(opportunity.penalty()).isCloseTo(0.12, within(1e-15));
        assertThat(opportunity.behind()).singleElement().satisfies(group -> {
            assertThat(group.name()).isEqualTo("外来");
            assertThat(group.lacking()).isCloseTo(12, within(1e-12));
            assertThat(group.lacking()).isCloseTo(opportunity.dissimilarity() * 70, within(1e-12));
        });
    }

    @Test
    void whereEveryGroupIsCoveredAlikeTheIndexIsTheCoverage() {
        Opportunity opportunity = Opportunity.of(List.of(
                        new Opportunity.Group("a", 10, 5),
                        new Opportunity.Group("b", 30, 15),
                        new Opportunity.Group("c", 0, 0)))
                .orElseThrow();
        assertThat(opportunity.index()).isEqualTo(0.5);
        assertThat(opportunity.groups()).hasSize(2);
        assertThat(opportunity.behind()).isEmpty();
    }

    @Test
    void whatCannotBe() {
        assertThat(Opportunity.of(List.of(new Opportunity.Group("a", 10, 0)))).isEmpty();
        assertThatThrownBy(() -> Opportunity.of(List.of())).isInstanceOf(Unmeasurable.class);
        assertThatThrownBy(() -> new Opportunity.Group("a", 10, 11))
                .isInstanceOf(Unmeasurable.class)
                .hasMessageContaining("享有人数");
        assertThatThrownBy(() -> new Opportunity.Group("a", Double.NaN, 0)).isInstanceOf(Unmeasurable.class);
    }
}
