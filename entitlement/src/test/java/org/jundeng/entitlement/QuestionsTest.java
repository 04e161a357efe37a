package org.jundeng.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jundeng.catalog.Fact;
import org.jundeng.catalog.Fact.Sensitivity;
import org.jundeng.catalog.Service;
import org.jundeng.entitlement.Finding.Entitled;
import org.jundeng.entitlement.Finding.NotEntitled;
import org.jundeng.entitlement.Finding.Undetermined;
import org.jundeng.expression.Value;
import org.jundeng.vocabulary.Money;
import org.junit.jupiter.api.Test;

/// The properties of a dialogue, on families whose members and answers are drawn at random.
class QuestionsTest {

    private static final Questions QUESTIONS = new Questions(Fujian.ENTITLEMENTS);
    private static final int FAMILIES = 12;

    /// Of each seed, which is the same for every test.
    private static final Map<Integer, Dialogue> DIALOGUES = new HashMap<>();

    @Test
    void nothingIsAskedThatCanChangeNoFinding() {
        for (int seed = 0; seed < FAMILIES; seed++) {
            Random random = new Random(seed);
            Household household = family(random);
            for (int page = 0; page < 8; page++) {
                Optional<Question> question = QUESTIONS.next(household);
                if (question.isEmpty()) {
                    break;
                }
                assertThat(changes(household, question.get(), random))
                        .as(
                                "%s for %s in %s",
                                question.get().fact(), question.get().decides(), household)
                        .isTrue();
                household = answered(household, question.get(), random);
            }
        }
    }

    @Test
    void whatAQuestionDecidesIsUndecidedAsLongAsAnythingIs() {
        for (int seed = 0; seed < FAMILIES; seed++) {
            Random random = new Random(seed);
            Household household = family(random);
            for (Optional<Question> question = QUESTIONS.next(household);
                    question.isPresent();
                    question = QUESTIONS.next(household)) {
                Determination now = Fujian.ENTITLEMENTS.determine(household);
                Set<Class<?>> kinds = new HashSet<>();
                for (int number : question.get().decides()) {
                    Finding finding = now.finding(service(number));
                    assertThat(finding.missing()).contains(question.get().fact());
                    kinds.add(finding.getClass());
                }
                assertThat(kinds).hasSize(1).isSubsetOf(Undetermined.class, Entitled.class);
                household = answered(household, question.get(), random);
            }
        }
    }

    @Test
    void nothingIsAskedTwiceAndTheSameFamilyIsAskedTheSame() {
        for (int seed = 0; seed < FAMILIES; seed++) {
            Random random = new Random(seed);
            Household household = family(random);
            Set<MissingFact> asked = new HashSet<>();
            for (Optional<Question> question = QUESTIONS.next(household);
                    question.isPresent();
                    question = QUESTIONS.next(household)) {
                assertThat(new Questions(Fujian.ENTITLEMENTS).next(household)).isEqualTo(question);
                for (MissingFact fact : question.get().together()) {
                    if (missing(household, fact)) {
                        assertThat(asked.add(fact)).as("asked again: %s", fact).isTrue();
                        household = household.with(fact, answer(household, fact, random), "");
                    }
                }
            }
        }
    }

    @Test
    void whenNothingMoreIsAskedOnlyConfidentialServicesAreUndecided() {
        for (int seed = 0; seed < FAMILIES; seed++) {
            Household household = dialogue(seed).last();
            Determination last = Fujian.ENTITLEMENTS.determine(household);
            last.findings().forEach((number, finding) -> {
                if (finding instanceof Undetermined(var missing)) {
                    assertThat(missing)
                            .as("service %s of %s", number, household)
                            .anySatisfy(
                                    fact -> assertThat(fact(fact).sensitivity()).isEqualTo(Sensitivity.CONFIDENTIAL));
                }
            });
        }
    }

    @Test
    void theOrderOfTheAnswersDoesNotMatter() {
        for (int seed = 0; seed < FAMILIES; seed++) {
            Dialogue dialogue = dialogue(seed);
            List<Map.Entry<MissingFact, Value>> answers =
                    new ArrayList<>(dialogue.answers().entrySet());
            Collections.shuffle(answers, new Random(seed));
            Household shuffled = dialogue.first();
            for (Map.Entry<MissingFact, Value> answer : answers) {
                shuffled = shuffled.with(answer.getKey(), answer.getValue(), "");
            }
            assertThat(Fujian.ENTITLEMENTS.determine(shuffled).findings())
                    .isEqualTo(Fujian.ENTITLEMENTS.determine(dialogue.last()).findings());
        }
    }

    @Test
    void aFurtherAnswerNeverMakesADecidedServiceUndecidedOrTakesAGrantAway() {
        for (int seed = 0; seed < FAMILIES; seed++) {
            Dialogue dialogue = dialogue(seed);
            Household household = dialogue.first();
            Map<Integer, Finding> before =
                    Fujian.ENTITLEMENTS.determine(household).findings();
            for (Map.Entry<MissingFact, Value> answer : dialogue.answers().entrySet()) {
                household = household.with(answer.getKey(), answer.getValue(), "");
                Map<Integer, Finding> after =
                        Fujian.ENTITLEMENTS.determine(household).findings();
                for (int number : before.keySet()) {
                    String what = number + " after " + answer;
                    switch (before.get(number)) {
                        case NotEntitled _ ->
                            assertThat(after.get(number)).as(what).isInstanceOf(NotEntitled.class);
                        case Entitled(var grants, var _) -> {
                            assertThat(after.get(number)).as(what).isInstanceOf(Entitled.class);
                            List<Finding.Grant> more = ((Entitled) after.get(number)).grants();
                            assertThat(more).as(what).hasSizeGreaterThanOrEqualTo(grants.size());
                            assertThat(fen(more)).as(what).isGreaterThanOrEqualTo(fen(grants));
                        }
                        default -> {}
                    }
                }
                before = after;
            }
        }
    }

    @Test
    void changingAnAnswerKeepsTheOthersAndChangesOnlyWhatRestsOnIt() {
        for (int seed = 0; seed < FAMILIES; seed++) {
            Dialogue dialogue = dialogue(seed);
            Map<Integer, Finding> before =
                    Fujian.ENTITLEMENTS.determine(dialogue.last()).findings();
            for (MissingFact fact : dialogue.answers().keySet()) {
                Value other =
                        new Answers(Fujian.CATALOG, dialogue.last()).to(fact).getLast();
                Household changed = dialogue.last().with(fact, other, "");
                Fujian.ENTITLEMENTS.determine(changed).findings().forEach((number, finding) -> {
                    if (!finding.equals(before.get(number))) {
                        assertThat(Fujian.ENTITLEMENTS.factsBehind(service(number)))
                                .as("service %s changed with %s", number, fact)
                                .extracting(Fact::name)
                                .contains(fact.fact());
                    }
                });
            }
        }
    }

    @Test
    void aDialogueHasAtMostThirtyPagesAndMostlyNotMoreThanTwelve() {
        List<Integer> lengths = new ArrayList<>();
        for (int seed = 0; seed < 4 * FAMILIES; seed++) {
            lengths.add(dialogue(seed, 80).pages());
        }
        Collections.sort(lengths);
        assertThat(lengths.getLast()).as("%s", lengths).isLessThanOrEqualTo(30);
        assertThat(lengths.get(lengths.size() / 2)).as("%s", lengths).isLessThanOrEqualTo(12);
    }

    @Test
    void everyFactThatARuleUsesIsAskedOnAPageOrIsConfidential() {
        Set<String> pages = new TreeSet<>();
        Fujian.CATALOG.pages().forEach(page -> pages.add(page.id()));
        for (Service service : Fujian.CATALOG.services().values()) {
            for (Fact fact : Fujian.ENTITLEMENTS.factsBehind(service)) {
                assertThat(pages.contains(fact.page()) || fact.sensitivity() == Sensitivity.CONFIDENTIAL)
                        .as("%s, used by %s", fact.name(), service.number())
                        .isTrue();
            }
        }
    }

    /// A dialogue to its end: the family before and after, and the answers in their order.
    private record Dialogue(Household first, Household last, Map<MissingFact, Value> answers, int pages) {}

    private static Dialogue dialogue(int seed) {
        return DIALOGUES.computeIfAbsent(seed, each -> dialogue(each, 0));
    }

    /// @param plain of a hundred answers how many are the plain ones: no, none, nothing
    private static Dialogue dialogue(int seed, int plain) {
        Random random = new Random(seed);
        Household first = family(random);
        Household household = first;
        Map<MissingFact, Value> answers = new LinkedHashMap<>();
        int pages = 0;
        for (Optional<Question> question = QUESTIONS.next(household);
                question.isPresent();
                question = QUESTIONS.next(household)) {
            pages++;
            for (MissingFact fact : question.get().together()) {
                if (missing(household, fact)) {
                    Value answer =
                            random.nextInt(100) < plain ? plain(household, fact) : answer(household, fact, random);
                    answers.put(fact, answer);
                    household = household.with(fact, answer, "");
                }
            }
            assertThat(pages).as("pages of seed %s", seed).isLessThan(60);
        }
        return new Dialogue(first, household, answers, pages);
    }

    private static Household answered(Household household, Question question, Random random) {
        Household answered = household;
        for (MissingFact fact : question.together()) {
            if (missing(answered, fact)) {
                answered = answered.with(fact, answer(answered, fact, random), "");
            }
        }
        return answered;
    }

    private static long fen(List<Finding.Grant> grants) {
        return grants.stream()
                .flatMap(grant -> grant.amount().stream())
                .mapToLong(Money::fen)
                .sum();
    }

    /// Whether the fact is still needed after the answers before it on the page.
    private static boolean missing(Household household, MissingFact fact) {
        return Fujian.ENTITLEMENTS.determine(household).findings().values().stream()
                .anyMatch(finding -> finding.missing().contains(fact));
    }

    private static Value plain(Household household, MissingFact fact) {
        List<Value> answers = new Answers(Fujian.CATALOG, household).to(fact);
        return answers.stream()
                .filter(answer -> answer.equals(Value.Bool.FALSE)
                        || answer.equals(Value.NULL)
                        || answer.equals(new Value.ListValue(List.of())))
                .findFirst()
                .orElse(answers.getFirst());
    }

    private static Value answer(Household household, MissingFact fact, Random random) {
        List<Value> answers = new Answers(Fujian.CATALOG, household).to(fact);
        return answers.get(random.nextInt(answers.size()));
    }

    /// Whether two answers, each with the same completion of the rest, lead to different findings.
    ///
    /// A completion is drawn at random from the answers that do not refuse the service.
    private static boolean changes(Household household, Question question, Random random) {
        for (int number : question.decides()) {
            for (int attempt = 0; attempt < 20; attempt++) {
                Household completed = completed(household, question.fact(), service(number), random);
                Set<Finding> different = new HashSet<>();
                for (Value answer : new Answers(Fujian.CATALOG, household).to(question.fact())) {
                    different.add(Fujian.ENTITLEMENTS
                            .determine(completed.with(question.fact(), answer, ""))
                            .finding(service(number)));
                }
                if (different.size() > 1) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Household completed(Household household, MissingFact left, Service service, Random random) {
        Household completed = household;
        List<MissingFact> others = new ArrayList<>(
                Fujian.ENTITLEMENTS.determine(household).finding(service).missing());
        others.removeIf(
                fact -> fact.equals(left) || Fujian.CATALOG.fact(fact.fact()).isEmpty());
        for (MissingFact other : others) {
            List<Value> answers = new ArrayList<>(new Answers(Fujian.CATALOG, household).to(other));
            Collections.shuffle(answers, random);
            for (Value answer : answers) {
                Household more = completed.with(other, answer, "");
                if (!(Fujian.ENTITLEMENTS.determine(more).finding(service) instanceof NotEntitled)) {
                    completed = more;
                    break;
                }
            }
        }
        return completed;
    }

    private static Fact fact(MissingFact missing) {
        return Fujian.CATALOG.fact(missing.fact()).orElseThrow();
    }

    private static Service service(int number) {
        return Fujian.CATALOG.service(number).orElseThrow();
    }

    /// One to six members of whom only the day of birth is known.
    private static Household family(Random random) {
        StringBuilder yaml = new StringBuilder("date: 2018-10-01\nregion: \"350102\"\nmembers:\n");
        int members = 1 + random.nextInt(6);
        for (int i = 0; i < members; i++) {
            yaml.append("  - {id: 成员")
                    .append(i + 1)
                    .append(", 出生日期: ")
                    .append(java.time.LocalDate.of(2018, 10, 1).minusDays(random.nextInt(90 * 365)))
                    .append("}\n");
        }
        return Fujian.household(yaml.toString());
    }
}
