package org.jundeng.server.check;

import java.util.ArrayList;
import java.util.List;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;
import org.jundeng.entitlement.Explanation;
import org.jundeng.entitlement.MissingFact;
import org.jundeng.expression.Value;
import org.jundeng.server.page.Visit;

/// What the visitor has said, person by person, each with a way to change it.
///
/// @param groups the household first, then each person
public record AnswersPage(Sheet sheet, String place, List<Group> groups) {

    /// The answers about one person, or (`""`) about the household.
    public record Group(String member, List<Line> lines) {}

    /// One answer.
    ///
    /// @param change where it can be changed
    public record Line(String asked, String answer, String change) {}

    static AnswersPage of(Sheet sheet, Catalog catalog, Visit visit) {
        List<Group> groups = new ArrayList<>();
        groups.add(group("", sheet, catalog, visit));
        sheet.people().forEach(person -> groups.add(group(person.label(), sheet, catalog, visit)));
        return new AnswersPage(
                sheet,
                org.jundeng.server.page.Counties.find(sheet.region(), sheet.date())
                        .map(org.jundeng.vocabulary.Region::name)
                        .orElse(sheet.region()),
                groups.stream().filter(group -> !group.lines().isEmpty()).toList());
    }

    private static Group group(String member, Sheet sheet, Catalog catalog, Visit visit) {
        List<Line> lines = new ArrayList<>();
        sheet.answers().forEach((fact, written) -> {
            if (fact.member().equals(member)) {
                String answer = sheet.value(fact, written, catalog, new Problems())
                        .map(value -> shown(value, fact, catalog, visit))
                        .orElse(written);
                lines.add(new Line(asked(fact, catalog, visit), answer, CheckPages.address(fact.name())));
            }
        });
        sheet.unsure().stream()
                .filter(fact -> fact.member().equals(member))
                .forEach(fact -> lines.add(new Line(
                        asked(fact, catalog, visit), visit.t("answers.unsure"), CheckPages.address(fact.name()))));
        return new Group(member, lines);
    }

    private static String shown(Value value, MissingFact fact, Catalog catalog, Visit visit) {
        String unit = Sheet.type(fact, catalog).unit();
        String shown = value.equals(Value.NULL) ? visit.t("answers.none") : Explanation.shown(value, visit.locale());
        return unit.isEmpty() || value.equals(Value.NULL) ? shown : shown + " " + unit;
    }

    private static String asked(MissingFact fact, Catalog catalog, Visit visit) {
        String question =
                catalog.fact(fact.fact()).map(each -> visit.in(each.question())).orElse(fact.name());
        return fact.name().equals(fact.fact())
                ? question
                : question + " " + fact.name().substring(fact.fact().length() + 1);
    }
}
