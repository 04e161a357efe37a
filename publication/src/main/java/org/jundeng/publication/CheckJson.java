package org.jundeng.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Service;
import org.jundeng.entitlement.Counterfactual;
import org.jundeng.entitlement.Determination;
import org.jundeng.entitlement.Explanation;
import org.jundeng.entitlement.Explanation.Step;
import org.jundeng.entitlement.Finding;
import org.jundeng.entitlement.Finding.Entitled;
import org.jundeng.entitlement.Finding.Grant;
import org.jundeng.entitlement.Finding.NotEntitled;
import org.jundeng.entitlement.Finding.NotPersonal;
import org.jundeng.entitlement.Finding.OpenToAll;
import org.jundeng.entitlement.Finding.Undetermined;
import org.jundeng.entitlement.MissingFact;
import org.jundeng.entitlement.Payment;
import org.jundeng.entitlement.Question;
import org.jundeng.entitlement.Used;
import org.jundeng.vocabulary.Money;

/// The interchange form of an answer: the contract that other programs use, documented in docs/json.md.
public record CheckJson(Catalog catalog, Determination determination, Locale locale) {

    public Json of(Optional<Question> question) {
        List<Json> services = new ArrayList<>();
        catalog.services().values().forEach(service -> services.add(service(service)));
        return new Json()
                .put("list", catalog.edition().id())
                .put("date", determination.asked().date().toString())
                .put("region", determination.asked().region().toString())
                .put("services", services)
                .put("ask", question.map(this::question).orElse(null))
                .put(
                        "conflicts",
                        determination.conflicts().stream()
                                .map(conflict -> new Json()
                                        .put("fact", conflict.fact().name())
                                        .put("member", member(conflict.fact().member()))
                                        .put("stated", conflict.stated().toString())
                                        .put("computed", conflict.computed().toString()))
                                .toList())
                .put("unvalued", List.copyOf(determination.unvalued()));
    }

    /// The next question and nothing else.
    public Json ask(Optional<Question> question) {
        return new Json().put("ask", question.map(this::question).orElse(null));
    }

    /// One service clause by clause, and what would turn a refusal.
    public Json explanation(Service service, List<Counterfactual> changes) {
        return service(service)
                .put("standard", service.standard())
                .put("changes", changes.stream().map(CheckJson::change).toList());
    }

    private Json question(Question question) {
        return new Json()
                .put("fact", question.fact().name())
                .put("member", member(question.fact().member()))
                .put("question", question.asked().question().in(locale))
                .put("why", question.asked().why().in(locale))
                .put("decides", question.decides());
    }

    public Json service(Service service) {
        Finding finding = determination.finding(service);
        Explanation explanation = Explanation.of(determination, service);
        Json json = new Json()
                .put("number", service.number())
                .put("id", service.id())
                .put("name", service.name())
                .put("status", finding.status());
        List<Grant> grants = switch (finding) {
            case Entitled(List<Grant> all, var _) -> all;
            case NotEntitled _, Undetermined _, OpenToAll _, NotPersonal _ -> List.of();
        };
        List<Json> amounts = amounts(finding);
        return json.put("amount", amounts.size() == 1 ? amounts.getFirst() : null)
                .put("amounts", amounts)
                .put("grants", grants.stream().map(CheckJson::grant).toList())
                .put("failed", finding instanceof NotEntitled refused ? failed(refused) : null)
                .put("missing", missing(finding))
                .put("assumed", List.copyOf(explanation.assumed()))
                .put("interpreted", List.copyOf(explanation.interpreted()))
                .put(
                        "because",
                        explanation.steps().stream().map(CheckJson::step).toList())
                .put(
                        "contributions",
                        Payment.of(determination, service).stream()
                                .map(CheckJson::payment)
                                .toList())
                .put("responsibility", service.responsibility())
                .put("lead_units", service.leadUnits());
    }

    /// The sums of the grants, one for each period of time.
    private static List<Json> amounts(Finding finding) {
        List<Json> amounts = new ArrayList<>();
        if (finding instanceof Entitled entitled) {
            entitled.sums()
                    .forEach((per, sum) ->
                            amounts.add(new Json().put("yuan", yuan(sum)).put("per", ServiceJson.word(per))));
        }
        return amounts;
    }

    private static BigDecimal yuan(Money money) {
        return BigDecimal.valueOf(money.fen(), 2);
    }

    private static Json grant(Grant grant) {
        return new Json()
                .put("member", member(grant.member()))
                .put("tier", grant.tier())
                .put("benefit", grant.benefit())
                .put("yuan", grant.amount().map(CheckJson::yuan).orElse(null))
                .put("per", grant.per().map(ServiceJson::word).orElse(null))
                .put("kind", ServiceJson.word(grant.form()));
    }

    private static Json failed(NotEntitled refused) {
        Finding.Failure failure = refused.nearest();
        return new Json()
                .put("member", member(failure.member()))
                .put("text", failure.text())
                .put("rule", failure.rule());
    }

    /// The names of the missing facts, each once.
    private List<String> missing(Finding finding) {
        return finding.missing().stream()
                .map(MissingFact::name)
                .filter(name -> !catalog.parameters().containsKey(name))
                .distinct()
                .toList();
    }

    private static Json step(Step step) {
        return new Json()
                .put("member", member(step.member()))
                .put("name", step.name().isEmpty() ? null : step.name())
                .put("text", step.text())
                .put("rule", step.rule())
                .put("result", step.result().toString())
                .put("sum", step.sum().isEmpty() ? null : step.sum())
                .put("facts", step.used().stream().map(CheckJson::used).toList());
    }

    private static Json used(Used used) {
        return new Json()
                .put("name", used.name())
                .put("member", member(used.member()))
                .put("value", used.value().toString())
                .put("origin", ServiceJson.word(used.origin()))
                .put("source", used.source())
                .put("from", used.from().stream().map(CheckJson::used).toList());
    }

    private static Json change(Counterfactual change) {
        return new Json()
                .put("fact", change.fact().name())
                .put("member", member(change.fact().member()))
                .put("now", change.now().toString())
                .put("then", change.then().toString())
                .put("advisable", change.advisable())
                .put("amounts", amounts(change.outcome()));
    }

    private static Json payment(Payment payment) {
        return new Json()
                .put("member", member(payment.member()))
                .put("name", payment.name())
                .put("payer", payment.payer())
                .put("rate", payment.rate())
                .put("yuan", payment.amount().map(CheckJson::yuan).orElse(null))
                .put("per", "month")
                .put(
                        "missing",
                        payment.missing().stream()
                                .map(MissingFact::name)
                                .distinct()
                                .toList());
    }

    /// The household has no id.
    private static @Nullable String member(String id) {
        return id.isEmpty() ? null : id;
    }
}
