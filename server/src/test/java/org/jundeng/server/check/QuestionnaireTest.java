package org.jundeng.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import org.jundeng.catalog.Fact;
import org.jundeng.entitlement.Determination;
import org.jundeng.entitlement.Finding;
import org.jundeng.publication.Texts;
import org.jundeng.server.PortalTest;
import org.jundeng.server.check.Dialogue.Asked;
import org.jundeng.server.check.Sheet.Person;
import org.jundeng.server.page.Counties;
import org.jundeng.server.page.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What holds of the questions whatever a family answers, on families drawn with a seed.
class QuestionnaireTest extends PortalTest {

    private static final LocalDate DAY = LocalDate.of(2018, 10, 1);
    private static final int FAMILIES = 60;
    private static final int MOST_PAGES = 30;
    private static final int USUAL_PAGES = 12;

    /// About three to a family, as in the census, and none of more than six.
    private static final int[] SIZES = {1, 2, 2, 3, 3, 3, 4, 4, 5, 6};

    @Autowired
    private Dialogue dialogue;

    private final Visit visit = new Visit(
            new Texts("org.jundeng.server.texts", Locale.CHINESE),
            Visit.Display.STANDARD,
            false,
            "/check",
            "",
            DAY,
            "12345",
            Optional.empty());

    @Test
    void aFamilyIsThroughSoonAndIsNeverAskedForNothing() {
        List<Integer> pages = new ArrayList<>();
        for (int seed = 0; seed < FAMILIES; seed++) {
            pages.add(ask(seed, 0).pages());
        }
        pages.sort(null);
        assertThat(pages.getLast()).as("pages %s", pages).isLessThanOrEqualTo(MOST_PAGES);
        assertThat(pages.get(FAMILIES / 2)).as("pages %s", pages).isLessThanOrEqualTo(USUAL_PAGES);
    }

    @Test
    void theOrderOfTheQuestionsDoesNotChangeTheResult() {
        for (int seed = 0; seed < 15; seed++) {
            Map<Integer, Finding> one = ask(seed, 0).end().findings();
            Map<Integer, Finding> other = ask(seed, 46 + seed % 3).end().findings();
            one.forEach((number, finding) -> {
                if (!(finding instanceof Finding.Undetermined)
                        && !(other.get(number) instanceof Finding.Undetermined)) {
                    assertThat(other.get(number).getClass())
                            .as("service %s", number)
                            .isEqualTo(finding.getClass());
                }
            });
        }
    }

    /// What came of asking a family: how many pages it took, and what was found.
    private record Outcome(int pages, Determination end) {}

    private Outcome ask(int seed, int pinned) {
        Random random = new Random(seed);
        Sheet sheet = Sheet.blank(DAY, "350102", pinned);
        List<String> labels = List.of("本人", "丈夫", "女儿", "儿子", "奶奶", "爷爷");
        int people = SIZES[random.nextInt(SIZES.length)];
        for (int i = 0; i < people; i++) {
            int age = i < 2 ? 25 + random.nextInt(40) : i < 4 ? random.nextInt(22) : 60 + random.nextInt(30);
            sheet = sheet.with(new Person(
                    labels.get(i), DAY.minusYears(age).minusDays(random.nextInt(365)), i % 2 == 0 ? "女" : "男"));
        }
        Set<String> situations = new HashSet<>();
        dialogue.catalog().screenings().forEach(screening -> {
            if (random.nextInt(5) == 0) {
                situations.add(screening.id());
            }
        });
        sheet = sheet.in(situations);
        int pages = 0;
        Determination before = dialogue.determine(sheet);
        for (Optional<Asked> asked = dialogue.next(sheet); asked.isPresent(); asked = dialogue.next(sheet)) {
            pages++;
            assertThat(pages).as("an end to %s", asked).isLessThan(200);
            assertThat(asked.get().decides())
                    .as("%s decides", asked.get().name())
                    .isNotEmpty();
            assertThat(asked.get().fact().sensitivity()).isNotEqualTo(Fact.Sensitivity.CONFIDENTIAL);
            sheet = answered(asked.get(), sheet, seed);
            Determination after = dialogue.determine(sheet);
            before.findings().forEach((number, finding) -> {
                if (!(finding instanceof Finding.Undetermined)) {
                    assertThat(after.findings().get(number))
                            .as("service %s stays decided", number)
                            .isNotInstanceOf(Finding.Undetermined.class);
                }
            });
            before = after;
        }
        return new Outcome(pages, before);
    }

    /// The sheet after a page was filled in truly; what is true depends on the family and the fact alone, and what the
    /// list can tell by itself is left to it.
    private Sheet answered(Asked asked, Sheet sheet, int seed) {
        QuestionPage page = new QuestionPage(
                dialogue.catalog(),
                asked.fact(),
                asked.name(),
                asked.of(),
                asked.decides(),
                Map.of(),
                new LinkedHashMap<>(),
                "",
                new Counties(List.of()),
                false);
        Map<String, List<String>> form = new LinkedHashMap<>();
        if (page.ticks()) {
            List<String> yes = new ArrayList<>();
            for (QuestionPage.Ask ask : page.asks()) {
                if (yes(truth(seed, asked.name(), ask.member()))) {
                    yes.add(ask.id());
                }
            }
            form.put(QuestionPage.YES, yes.isEmpty() ? List.of(Field.NONE) : yes);
        } else {
            for (QuestionPage.Ask ask : page.asks()) {
                fill(form, ask.field(), truth(seed, asked.name(), ask.member()));
            }
        }
        if (asked.fact().unlessStated().isPresent()) {
            form.put("unsure", List.of("1"));
        }
        SequencedMap<String, String> errors = new LinkedHashMap<>();
        Sheet changed = new AnswerReader(dialogue.catalog(), visit).read(asked, form, sheet, errors);
        assertThat(errors).as("%s %s", asked.name(), form).isEmpty();
        assertThat(changed).as("%s %s", asked.name(), form).isNotEqualTo(sheet);
        return changed;
    }

    private static Random truth(int seed, String fact, String member) {
        return new Random((seed + fact + member).hashCode() * 31L + 7);
    }

    private static boolean yes(Random random) {
        return random.nextInt(6) == 0;
    }

    private static void fill(Map<String, List<String>> form, Field field, Random random) {
        if (field.shape() == Field.Shape.YES_NO) {
            form.put(field.id(), List.of(String.valueOf(yes(random))));
            return;
        }
        boolean none = random.nextInt(10) < 6;
        switch (field.shape()) {
            case YES_NO -> throw new AssertionError();
            case ONE_OF, SOME_OF ->
                form.put(
                        field.id(),
                        List.of(
                                none && field.optional()
                                        ? Field.NONE
                                        : field.options()
                                                .get(random.nextInt(
                                                        field.options().size()))));
            case NUMBER -> form.put(field.id(), List.of(String.valueOf(random.nextInt(12))));
            case REGION -> form.put(field.id(), List.of("350102"));
            case TEXT -> form.put(field.id(), List.of(Field.NONE));
            case DAY -> {
                form.put(field.id() + ".y", List.of("2016"));
                form.put(field.id() + ".m", List.of(String.valueOf(1 + random.nextInt(12))));
                form.put(field.id() + ".d", List.of("1"));
            }
            case PARTS -> {
                if (none) {
                    form.put(field.id(), List.of(Field.NONE));
                } else {
                    field.parts().forEach(part -> fill(form, part, random));
                }
            }
        }
    }
}
