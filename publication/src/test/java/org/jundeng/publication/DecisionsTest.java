package org.jundeng.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Fact;
import org.jundeng.catalog.Service;
import org.jundeng.entitlement.Determination;
import org.jundeng.entitlement.Entitlements;
import org.jundeng.entitlement.Finding;
import org.jundeng.entitlement.Household;
import org.jundeng.entitlement.Household.Member;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xml.sax.SAXException;

/// The exported decision models, carried out by an independent engine, against our own.
class DecisionsTest {

    private static final int RANDOM_FAMILIES = 25;
    private static final Decisions DECISIONS = new Decisions(Fujian.CATALOG, URI.create("https://jundeng.example"));
    private static final Entitlements ENTITLEMENTS = new Entitlements(Fujian.CATALOG);

    /// The services that the witness reads otherwise, each with the clause of OMG DMN 1.5 that decides.
    ///
    /// Its other known fault, of `x in [a..b]` where a > b, needs parameters that no list has.
    private static final Map<String, String> FAULTS = Map.of(
            "58 重点优抚对象集中供养",
            "10.3.1.2 rule 49: `in` binds more tightly than `and`; the witness takes what follows into the test");

    private final Map<String, String> disagreements = new TreeMap<>();
    private int compared;
    private final Set<Integer> entitled = new TreeSet<>();
    private final Set<Integer> refused = new TreeSet<>();

    @Test
    void everyModelSaysWhatOurRulesSay() {
        for (Service service : computed().toList()) {
            Set<String> facts = facts(service);
            Random random = new Random(service.number());
            List<Household> families = new ArrayList<>();
            for (Service.Example example : service.examples()) {
                families.add(Families.of(example.tree()));
            }
            for (int i = 0; i < RANDOM_FAMILIES; i++) {
                Household some = families.get(i % service.examples().size());
                families.add(new Household(
                        some.date(),
                        some.region(),
                        Families.some(some.facts(), random),
                        some.members().stream()
                                .map(member -> new Member(member.id(), Families.some(member.facts(), random)))
                                .toList(),
                        some.parameters()));
            }
            families.forEach(family -> compare(service, Families.filled(family, facts, random)));
        }
        assertThat(disagreements.keySet()).as("%s", disagreements).containsExactlyInAnyOrderElementsOf(FAULTS.keySet());
        assertThat(compared).isGreaterThan(58 * RANDOM_FAMILIES);
        assertThat(entitled).hasSize(58);
        assertThat(refused).hasSize(58);
    }

    private void compare(Service service, Household family) {
        Determination determination = ENTITLEMENTS.determine(family);
        Catalog catalog = DecisionWitness.with(family.parameters());
        DecisionWitness witness = DecisionWitness.of(service, catalog, family.date());
        Finding finding = determination.finding(service);
        List<String> ours = new ArrayList<>();
        if (finding instanceof Finding.Entitled found) {
            found.grants()
                    .forEach(grant -> ours.add(grant.benefit() + " " + grant.tier() + " "
                            + grant.amount()
                                    .map(amount -> amount.yuan().toPlainString())
                                    .orElse("")));
        }
        List<String> theirs = new ArrayList<>();
        for (Map<String, Object> view : DecisionWitness.views(service, family, determination)) {
            List<String> errors = witness.errors(view);
            if (!errors.isEmpty()) {
                disagreements.putIfAbsent(service.number() + " " + service.name(), String.join("\n", errors));
                return;
            }
            witness.grants(view)
                    .forEach(grant -> theirs.add(grant.get("名称") + " " + grant.get("档次") + " "
                            + (grant.get("金额") instanceof BigDecimal amount
                                    ? amount.setScale(2).toPlainString()
                                    : "")));
        }
        compared++;
        (ours.isEmpty() ? refused : entitled).add(service.number());
        if (!ours.equals(theirs)) {
            disagreements.putIfAbsent(
                    service.number() + " " + service.name(), finding + ", witness " + theirs + ", of " + family);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyModelIsOfTheFormThatTheStandardDemands() throws SAXException {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(getClass().getResource("/org/omg/spec/DMN/20230324/DMN15.xsd"));
        return computed()
                .map(service -> DynamicTest.dynamicTest(
                        service.name(),
                        () -> schema.newValidator()
                                .validate(new StreamSource(
                                        new StringReader(DECISIONS.dmn(service, LocalDate.of(2018, 10, 1)))))));
    }

    @Test
    void aServiceWithoutRulesHasNoModel() {
        Service service = Fujian.CATALOG.services().values().stream()
                .filter(each -> !each.computed())
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> DECISIONS.dmn(service, LocalDate.of(2018, 10, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theArchiveHasAModelForEachComputedService() throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(DECISIONS.archive(LocalDate.of(2018, 10, 1))))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).hasSize((int) computed().count()).contains("46-minimum-living-allowance.dmn");
    }

    @Test
    void whatAModelCannotWorkOutIsAnInputAndSaysSo() {
        String dmn = DECISIONS.dmn(Fujian.service(46), LocalDate.of(2018, 10, 1));
        assertThat(dmn).contains("全家不符合时，“无业重度残疾人最低生活保障”为是的成员，另按一个人的家庭再读一次");
    }

    private static Stream<Service> computed() {
        return Fujian.CATALOG.services().values().stream().filter(Service::computed);
    }

    /// The facts behind a service: those of its rules, and by which regions its parameters go.
    private static Set<String> facts(Service service) {
        Set<String> facts = new LinkedHashSet<>(new Behind(Fujian.CATALOG).words(service));
        for (String word : List.copyOf(facts)) {
            if (Fujian.CATALOG.parameters().containsKey(word)) {
                facts.add(Fujian.CATALOG.parameters().get(word).by());
            }
        }
        if (facts.contains(Catalog.MEMBERS)) {
            facts.addAll(DecisionWitness.wordsOfMembers(service));
        }
        facts.removeIf(word -> !Fujian.CATALOG.facts().containsKey(word));
        for (Fact fact : Fujian.CATALOG.facts().values()) {
            if (facts.contains(fact.name()) && !fact.of().isEmpty()) {
                facts.add(fact.of());
            }
        }
        return facts;
    }
}
