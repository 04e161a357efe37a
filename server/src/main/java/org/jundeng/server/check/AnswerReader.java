package org.jundeng.server.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;
import org.jundeng.entitlement.MissingFact;
import org.jundeng.server.check.Dialogue.Asked;
import org.jundeng.server.page.Counties;
import org.jundeng.server.page.Visit;

/// Reads the form of a question onto a sheet; what is wrong is said beside its field, and nothing else is lost.
record AnswerReader(Catalog catalog, Visit visit) {

    private static final int LONGEST = 200;

    /// The sheet with the answers of a form.
    ///
    /// @param errors gets what is wrong, by the name of the field; the sheet is then as it was
    Sheet read(Asked asked, Map<String, List<String>> form, Sheet sheet, SequencedMap<String, String> errors) {
        QuestionPage page = new QuestionPage(
                catalog,
                asked.fact(),
                asked.name(),
                asked.of(),
                asked.decides(),
                form,
                errors,
                "",
                new Counties(List.of()),
                false);
        Sheet changed = sheet;
        if (form.containsKey("unsure")) {
            for (String member : asked.of()) {
                changed = changed.unsureOf(new MissingFact(asked.name(), member));
            }
            return changed;
        }
        if (form.values().stream().flatMap(List::stream).anyMatch(value -> value.length() > LONGEST)) {
            errors.put(page.asks().getFirst().id(), visit.t("error.long", LONGEST));
            return sheet;
        }
        return page.ticks() ? ticked(page, form, sheet, errors) : filled(page, form, sheet, errors);
    }

    private Sheet ticked(
            QuestionPage page, Map<String, List<String>> form, Sheet sheet, SequencedMap<String, String> errors) {
        List<String> yes = form.getOrDefault(QuestionPage.YES, List.of());
        boolean none = yes.contains(Field.NONE);
        if (yes.isEmpty() || none && yes.size() > 1) {
            errors.put(QuestionPage.YES, visit.t(none ? "error.none-and-some" : "error.some-or-none"));
            return sheet;
        }
        Sheet changed = sheet;
        for (QuestionPage.Ask ask : page.asks()) {
            changed = changed.with(
                    new MissingFact(page.name(), ask.member()), String.valueOf(yes.contains(ask.id())), catalog);
        }
        return changed;
    }

    private Sheet filled(
            QuestionPage page, Map<String, List<String>> form, Sheet sheet, SequencedMap<String, String> errors) {
        Sheet changed = sheet;
        int answered = 0;
        for (QuestionPage.Ask ask : page.asks()) {
            MissingFact fact = new MissingFact(page.name(), ask.member());
            Optional<String> written = ask.field().written(form);
            if (written.isEmpty()) {
                changed = changed.unsureOf(fact);
                continue;
            }
            answered++;
            Problems problems = new Problems();
            if (sheet.value(fact, written.get(), catalog, problems).isPresent() && !problems.hasErrors()) {
                changed = changed.with(fact, written.get(), catalog);
            } else {
                errors.put(ask.id(), wrong(ask, problems));
            }
        }
        if (answered == 0) {
            errors.put(
                    page.asks().getFirst().id(),
                    visit.t("error.answer-" + (page.asks().size() > 1 ? "some" : "one")));
        }
        return errors.isEmpty() ? changed : sheet;
    }

    private String wrong(QuestionPage.Ask ask, Problems problems) {
        String what = problems.sorted().stream()
                .map(problem -> problem.message(visit.locale()))
                .distinct()
                .collect(Collectors.joining(" "));
        String plain = switch (ask.field().shape()) {
            case NUMBER -> visit.t("error.number", ask.field().unit());
            case DAY -> visit.t("error.day");
            case YES_NO, ONE_OF, SOME_OF, REGION -> visit.t("error.answer-one");
            case TEXT, PARTS -> what;
        };
        return ask.member().isEmpty() ? plain : ask.member() + visit.t("colon") + plain;
    }
}
