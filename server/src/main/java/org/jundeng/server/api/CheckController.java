package org.jundeng.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Service;
import org.jundeng.catalog.Tree;
import org.jundeng.entitlement.Counterfactuals;
import org.jundeng.entitlement.Household;
import org.jundeng.entitlement.HouseholdReader;
import org.jundeng.entitlement.HouseholdReader.Given;
import org.jundeng.publication.CheckJson;
import org.jundeng.publication.Json;
import org.jundeng.server.Editions;
import org.jundeng.server.Turns;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the list says of one family, which is read, answered and forgotten: nothing of it is stored or logged.
@RestController
final class CheckController {

    private final Editions editions;
    private final ApiSettings settings;
    private final Services services;
    private final Published published;
    private final Turns turns;

    CheckController(Editions editions, ApiSettings settings, Services services, Published published, Turns turns) {
        this.editions = editions;
        this.settings = settings;
        this.services = services;
        this.published = published;
        this.turns = turns;
    }

    @PostMapping("/api/v1/check")
    ResponseEntity<byte[]> check(HttpServletRequest request) throws IOException {
        return answer(request, (household, json) -> json.of(editions.questions().next(household)));
    }

    @PostMapping("/api/v1/questions")
    ResponseEntity<byte[]> question(HttpServletRequest request) throws IOException {
        return answer(
                request, (household, json) -> json.ask(editions.questions().next(household)));
    }

    @PostMapping("/api/v1/explain/{number}")
    ResponseEntity<byte[]> explain(HttpServletRequest request, @PathVariable String number) throws IOException {
        Service service = services.of(number);
        return answer(
                request,
                (household, json) ->
                        json.explanation(service, new Counterfactuals(editions.entitlements()).of(household, service)));
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request, BiFunction<Household, CheckJson, Json> answer)
            throws IOException {
        Body body = Body.read(request, Math.toIntExact(settings.largest().toBytes()));
        Locale language = Query.of(request).language();
        Json json = turns.take(settings.patience(), () -> {
            Household household = household(body);
            return answer.apply(
                    household,
                    new CheckJson(editions.current(), editions.entitlements().determine(household), language));
        });
        return published.ofOneFamily(json, language);
    }

    private Household household(Body body) {
        Problems problems = new Problems();
        Tree tree = body.tree(problems);
        int members = members(tree);
        if (members > settings.members()) {
            throw new Refusal(ApiProblem.TOO_MANY_MEMBERS, members, settings.members());
        }
        Optional<Household> household = new HouseholdReader(editions.current(), problems).read(tree, Given.NOTHING);
        if (household.isEmpty() || problems.hasErrors()) {
            throw new Refusal(
                    ApiProblem.FAMILY, problems.sorted(), problems.sorted().size());
        }
        return household.get();
    }

    private static int members(Tree tree) {
        return tree instanceof Tree.Mapping mapping && mapping.entries().get("members") instanceof Tree.Sequence members
                ? members.items().size()
                : 0;
    }
}
