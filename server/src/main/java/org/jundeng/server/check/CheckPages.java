package org.jundeng.server.check;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jundeng.catalog.Screening;
import org.jundeng.catalog.Service;
import org.jundeng.entitlement.MissingFact;
import org.jundeng.server.check.Dialogue.Asked;
import org.jundeng.server.check.Sheet.Person;
import org.jundeng.server.page.Counties;
import org.jundeng.server.page.Views;
import org.jundeng.server.page.Visit;
import org.jundeng.vocabulary.Malformed;
import org.jundeng.vocabulary.Region;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.vocabulary.Regions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/check`: place and day, who belongs to the family, what concerns it, then one question a page.
@Controller
public final class CheckPages {

    static final int MOST_PEOPLE = 12;
    private static final int LIVING_MEMORY_YEARS = 130;
    static final List<String> LABELS =
            List.of("本人", "丈夫", "妻子", "父亲", "母亲", "儿子", "女儿", "爷爷", "奶奶", "外公", "外婆", "孙辈", "其他家人");

    private final Dialogue dialogue;
    private final CheckSession session;
    private final Views views;

    CheckPages(Dialogue dialogue, CheckSession session, Views views) {
        this.dialogue = dialogue;
        this.session = session;
        this.views = views;
    }

    /// The first page: what the check is, and for which place and day.
    public record Start(
            Counties counties,
            String area,
            String date,
            Optional<Service> pinned,
            boolean someone,
            boolean resumable,
            SequencedMap<String, String> errors) {}

    /// Who belongs to the family.
    public record People(
            List<Person> people,
            List<String> labels,
            Map<String, String> filled,
            SequencedMap<String, String> errors,
            LocalDate date) {}

    /// Which situations the family is in.
    public record Situations(
            List<Screening> screenings, Set<String> chosen, boolean none, SequencedMap<String, String> errors) {}

    @GetMapping("/check")
    ResponseEntity<String> start(Visit visit, HttpServletRequest request, @RequestParam Map<String, String> given) {
        Optional<Sheet> sheet = session.sheet(request);
        return views.personal(
                visit,
                "start",
                start(
                        visit,
                        given.getOrDefault("area", sheet.map(Sheet::region).orElse("")),
                        given.getOrDefault(
                                "asof",
                                sheet.map(each -> each.date().toString())
                                        .orElse(visit.today().toString())),
                        given,
                        sheet.isPresent(),
                        new LinkedHashMap<>()));
    }

    private Start start(
            Visit visit,
            String area,
            String date,
            Map<String, String> given,
            boolean resumable,
            SequencedMap<String, String> errors) {
        Optional<Service> pinned = number(given.getOrDefault("for", ""))
                .flatMap(dialogue.catalog()::service)
                .filter(Service::computed);
        return new Start(
                Counties.of(dialogue.catalog(), visit.today()),
                area,
                date,
                pinned,
                given.containsKey("someone"),
                resumable,
                errors);
    }

    @PostMapping("/check")
    ResponseEntity<?> started(
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam Map<String, String> form) {
        SequencedMap<String, String> errors = new LinkedHashMap<>();
        String area = form.getOrDefault("area", "");
        String written = form.getOrDefault("asof", "").strip();
        Optional<LocalDate> date = day(written);
        if (date.isEmpty()) {
            errors.put("asof", visit.t("error.date"));
        }
        if (area.isEmpty()) {
            errors.put("area", visit.t("error.area"));
        } else if (date.isPresent()) {
            region(area, date.get(), visit).ifPresent(error -> errors.put("area", error));
        }
        if (!errors.isEmpty()) {
            return views.personal(
                    HttpStatus.UNPROCESSABLE_CONTENT, visit, "start", start(visit, area, written, form, false, errors));
        }
        int pinned = number(form.getOrDefault("for", "")).orElse(0);
        Sheet sheet = form.containsKey("again")
                ? session.sheet(request)
                        .map(old -> old.at(date.get(), area))
                        .orElseGet(() -> Sheet.blank(date.get(), area, pinned))
                : Sheet.blank(date.get(), area, pinned);
        session.keep(sheet, request, response);
        return to("/check/people");
    }

    /// What is wrong with a place on a day, if anything.
    private Optional<String> region(String code, LocalDate date, Visit visit) {
        try {
            RegionCode parsed = RegionCode.parse(code);
            if (Regions.bundled().at(parsed, date).isPresent()
                    && parsed.isWithin(
                            RegionCode.parse(dialogue.catalog().edition().region()))) {
                return Optional.empty();
            }
            List<String> successors = Regions.bundled().successors(parsed, date).stream()
                    .map(Region::name)
                    .toList();
            return Optional.of(
                    successors.isEmpty()
                            ? visit.t("error.area-then")
                            : visit.t("error.area-now", String.join(visit.t("listed"), successors)));
        } catch (Malformed e) {
            return Optional.of(visit.t("error.area"));
        }
    }

    @GetMapping("/check/people")
    ResponseEntity<?> people(Visit visit, HttpServletRequest request) {
        return session.sheet(request)
                .<ResponseEntity<?>>map(
                        sheet -> views.personal(visit, "people", people(sheet, Map.of(), new LinkedHashMap<>())))
                .orElseGet(() -> forgotten(visit, request));
    }

    private static People people(Sheet sheet, Map<String, String> filled, SequencedMap<String, String> errors) {
        return new People(sheet.people(), LABELS, filled, errors, sheet.date());
    }

    @PostMapping("/check/people")
    ResponseEntity<?> person(
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam Map<String, String> form) {
        Optional<Sheet> kept = session.sheet(request);
        if (kept.isEmpty()) {
            return forgotten(visit, request);
        }
        Sheet sheet = kept.get();
        if (form.containsKey("remove")) {
            session.keep(sheet.without(form.get("remove")), request, response);
            return to("/check/people");
        }
        boolean blank = form.getOrDefault("birth.y", "").isBlank()
                && form.getOrDefault("birth.m", "").isBlank()
                && form.getOrDefault("sex", "").isBlank();
        if (form.containsKey("go") && blank && !sheet.people().isEmpty()) {
            return to("/check/situations");
        }
        SequencedMap<String, String> errors = new LinkedHashMap<>();
        Optional<Person> person = person(form, sheet, visit, errors);
        if (person.isEmpty()) {
            return views.personal(HttpStatus.UNPROCESSABLE_CONTENT, visit, "people", people(sheet, form, errors));
        }
        session.keep(sheet.with(person.get()), request, response);
        return to(form.containsKey("go") ? "/check/situations" : "/check/people");
    }

    private static Optional<Person> person(
            Map<String, String> form, Sheet sheet, Visit visit, SequencedMap<String, String> errors) {
        String label = form.getOrDefault("label", "");
        if (!LABELS.contains(label)) {
            errors.put("label", visit.t("error.label"));
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        form.forEach((name, value) -> fields.put(name, List.of(value)));
        Optional<LocalDate> birth = new Field("birth", "", Field.Shape.DAY, List.of(), "", List.of(), false)
                .written(fields)
                .flatMap(CheckPages::day);
        if (birth.isEmpty()) {
            errors.put("birth", visit.t("error.birth"));
        } else if (birth.get().isAfter(sheet.date())) {
            errors.put("birth", visit.t("error.birth-after", sheet.date()));
        } else if (birth.get().isBefore(sheet.date().minusYears(LIVING_MEMORY_YEARS))) {
            errors.put("birth", visit.t("error.birth-long-ago"));
        }
        String sex = form.getOrDefault("sex", "");
        if (!Set.of("男", "女").contains(sex)) {
            errors.put("sex", visit.t("error.sex"));
        }
        if (sheet.people().size() >= MOST_PEOPLE) {
            errors.put("label", visit.t("error.people", MOST_PEOPLE));
        }
        return errors.isEmpty() ? Optional.of(new Person(label, birth.get(), sex)) : Optional.empty();
    }

    @GetMapping("/check/situations")
    ResponseEntity<?> situations(Visit visit, HttpServletRequest request) {
        return session.sheet(request)
                .<ResponseEntity<?>>map(sheet -> sheet.people().isEmpty()
                        ? to("/check/people")
                        : views.personal(
                                visit,
                                "situations",
                                new Situations(
                                        dialogue.catalog().screenings(),
                                        sheet.situations().orElse(Set.of()),
                                        sheet.situations().filter(Set::isEmpty).isPresent(),
                                        new LinkedHashMap<>())))
                .orElseGet(() -> forgotten(visit, request));
    }

    @PostMapping("/check/situations")
    ResponseEntity<?> situated(
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam MultiValueMap<String, String> form) {
        Optional<Sheet> kept = session.sheet(request);
        if (kept.isEmpty()) {
            return forgotten(visit, request);
        }
        List<Screening> screenings = dialogue.catalog().screenings();
        Set<String> chosen = new HashSet<>(form.getOrDefault("in", List.of()));
        chosen.retainAll(screenings.stream().map(Screening::id).toList());
        boolean none = form.containsKey("none");
        if (none == !chosen.isEmpty()) {
            SequencedMap<String, String> errors = new LinkedHashMap<>();
            errors.put("in", visit.t(none ? "error.none-and-some" : "error.some-or-none"));
            return views.personal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    visit,
                    "situations",
                    new Situations(screenings, chosen, none, errors));
        }
        session.keep(kept.get().in(chosen), request, response);
        return to("/check/next");
    }

    @GetMapping("/check/next")
    ResponseEntity<?> next(Visit visit, HttpServletRequest request) {
        return session.sheet(request)
                .<ResponseEntity<?>>map(sheet -> sheet.people().isEmpty()
                        ? to("/check/people")
                        : sheet.situations().isEmpty()
                                ? to("/check/situations")
                                : to(dialogue.next(sheet)
                                        .map(asked -> address(asked.name()))
                                        .orElse("/check/result")))
                .orElseGet(() -> forgotten(visit, request));
    }

    /// Where the question for a fact is asked.
    public static String address(String fact) {
        return "/check/q/" + URLEncoder.encode(fact, StandardCharsets.UTF_8);
    }

    @GetMapping("/check/q/{name}")
    ResponseEntity<?> question(Visit visit, HttpServletRequest request, @PathVariable String name) {
        Optional<Sheet> sheet = session.sheet(request);
        if (sheet.isEmpty()) {
            return forgotten(visit, request);
        }
        Optional<Asked> asked = asked(name, sheet.get());
        if (asked.isEmpty()) {
            return to("/check/next");
        }
        QuestionPage empty = page(visit, asked.get(), sheet.get(), Map.of(), new LinkedHashMap<>());
        return views.personal(
                visit,
                "question",
                page(visit, asked.get(), sheet.get(), QuestionPage.filled(empty, sheet.get()), new LinkedHashMap<>()));
    }

    @PostMapping("/check/q/{name}")
    ResponseEntity<?> answered(
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> form) {
        Optional<Sheet> kept = session.sheet(request);
        if (kept.isEmpty()) {
            return forgotten(visit, request);
        }
        Sheet sheet = kept.get();
        Optional<Asked> asked = asked(name, sheet);
        if (asked.isEmpty()) {
            return to("/check/next");
        }
        SequencedMap<String, String> errors = new LinkedHashMap<>();
        Sheet changed = new AnswerReader(dialogue.catalog(), visit).read(asked.get(), form, sheet, errors);
        if (!errors.isEmpty()) {
            return views.personal(
                    HttpStatus.UNPROCESSABLE_CONTENT, visit, "question", page(visit, asked.get(), sheet, form, errors));
        }
        session.keep(changed, request, response);
        return to(form.containsKey("enough") ? "/check/result" : "/check/next");
    }

    private Optional<Asked> asked(String name, Sheet sheet) {
        return sheet.people().isEmpty() || sheet.situations().isEmpty() ? Optional.empty() : dialogue.of(name, sheet);
    }

    private QuestionPage page(
            Visit visit,
            Asked asked,
            Sheet sheet,
            Map<String, List<String>> filled,
            SequencedMap<String, String> errors) {
        List<MissingFact> before = sheet.answers().keySet().stream()
                .filter(fact -> !fact.name().equals(asked.name()))
                .toList();
        return new QuestionPage(
                dialogue.catalog(),
                asked.fact(),
                asked.name(),
                asked.of(),
                asked.decides(),
                filled,
                errors,
                before.isEmpty()
                        ? "/check/situations"
                        : address(before.getLast().name()),
                Counties.of(dialogue.catalog(), sheet.date()),
                !sheet.answers().isEmpty());
    }

    @GetMapping("/check/answers")
    ResponseEntity<?> answers(Visit visit, HttpServletRequest request) {
        return session.sheet(request)
                .<ResponseEntity<?>>map(
                        sheet -> views.personal(visit, "answers", AnswersPage.of(sheet, dialogue.catalog(), visit)))
                .orElseGet(() -> forgotten(visit, request));
    }

    @PostMapping("/check/end")
    ResponseEntity<?> end(HttpServletRequest request, HttpServletResponse response) {
        session.close(request, response);
        return to("/check/ended");
    }

    @GetMapping("/check/ended")
    ResponseEntity<String> ended(Visit visit) {
        return views.personal(visit, "message", Message.ENDED);
    }

    /// Where there are no answers: to the start, or, where they were forgotten, to a page that says so.
    ResponseEntity<?> forgotten(Visit visit, HttpServletRequest request) {
        return session.expired(request)
                ? views.personal(HttpStatus.GONE, visit, "message", Message.EXPIRED)
                : to("/check");
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String written) {
        return written.matches("[0-9]{1,3}") ? Optional.of(Integer.parseInt(written)) : Optional.empty();
    }

    static ResponseEntity<Void> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
