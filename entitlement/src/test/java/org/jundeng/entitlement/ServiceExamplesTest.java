package org.jundeng.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jundeng.catalog.Service;
import org.jundeng.catalog.Service.Example;
import org.jundeng.catalog.Tree;
import org.jundeng.entitlement.Finding.Entitled;
import org.jundeng.entitlement.Finding.Grant;
import org.jundeng.entitlement.Finding.NotEntitled;
import org.jundeng.entitlement.Finding.Undetermined;
import org.jundeng.vocabulary.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs the examples that the services themselves declare: the law's own tests.
class ServiceExamplesTest {

    @TestFactory
    Stream<DynamicTest> everyExampleOfEveryServiceHolds() {
        return Fujian.CATALOG.services().values().stream()
                .flatMap(service -> service.examples().stream()
                        .map(example -> DynamicTest.dynamicTest(
                                service.number() + " " + service.name() + "：" + example.name(),
                                () -> holds(service, example))));
    }

    private static void holds(Service service, Example example) {
        Finding finding =
                Fujian.ENTITLEMENTS.determine(Fujian.family(example.tree())).finding(service);
        Tree.Mapping expected = (Tree.Mapping) example.tree().entries().get("expect");
        Map<String, Tree> parts = expected.entries();
        if (parts.containsKey("not_entitled")) {
            assertThat(finding).isInstanceOf(NotEntitled.class);
            assertThat(((NotEntitled) finding).nearest().text()).isEqualTo(text(parts.get("not_entitled")));
        } else if (parts.get("undetermined") instanceof Tree.Sequence names) {
            assertThat(finding).isInstanceOf(Undetermined.class);
            assertThat(finding.missing().stream().map(MissingFact::name).distinct())
                    .containsExactlyInAnyOrderElementsOf(names.items().stream()
                            .map(ServiceExamplesTest::text)
                            .toList());
        } else if (parts.get("grants") instanceof Tree.Sequence grants) {
            List<Grant> granted = grants(finding).stream()
                    .filter(grant -> grant.amount().isPresent())
                    .toList();
            assertThat(granted).hasSameSizeAs(grants.items());
            for (int i = 0; i < granted.size(); i++) {
                matches(granted.get(i), ((Tree.Mapping) grants.items().get(i)).entries());
            }
        } else if (parts.containsKey("amount")) {
            List<Grant> granted = grants(finding).stream()
                    .filter(grant -> grant.amount().isPresent())
                    .toList();
            assertThat(granted).hasSize(1);
            matches(granted.getFirst(), parts);
        } else {
            assertThat(grants(finding)).isNotEmpty();
        }
    }

    private static List<Grant> grants(Finding finding) {
        assertThat(finding).isInstanceOf(Entitled.class);
        return ((Entitled) finding).grants();
    }

    private static void matches(Grant grant, Map<String, Tree> expected) {
        assertThat(grant.amount()).contains(Money.parse(text(expected.get("amount"))));
        assertThat(grant.per().orElseThrow().name().toLowerCase(java.util.Locale.ROOT))
                .isEqualTo(text(expected.get("per")));
        if (expected.containsKey("tier")) {
            assertThat(grant.tier()).isEqualTo(text(expected.get("tier")));
        }
    }

    private static String text(Tree tree) {
        return ((Tree.Scalar) tree).text();
    }
}
