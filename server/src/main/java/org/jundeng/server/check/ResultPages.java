package org.jundeng.server.check;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jundeng.catalog.Service;
import org.jundeng.catalog.Service.Delivery;
import org.jundeng.entitlement.Counterfactuals;
import org.jundeng.server.Editions;
import org.jundeng.server.page.NoSuchPage;
import org.jundeng.server.page.Views;
import org.jundeng.server.page.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// `/check/result`: what the answers so far come to, and why.
@Controller
final class ResultPages {

    private final Dialogue dialogue;
    private final CheckSession session;
    private final CheckPages pages;
    private final Counterfactuals counterfactuals;
    private final Views views;

    ResultPages(Dialogue dialogue, CheckSession session, CheckPages pages, Editions editions, Views views) {
        this.dialogue = dialogue;
        this.session = session;
        this.pages = pages;
        this.counterfactuals = new Counterfactuals(editions.entitlements());
        this.views = views;
    }

    @GetMapping("/check/result")
    ResponseEntity<?> result(Visit visit, HttpServletRequest request) {
        return session.sheet(request)
                .<ResponseEntity<?>>map(sheet -> sheet.people().isEmpty()
                        ? CheckPages.to("/check/people")
                        : views.personal(
                                visit,
                                "result",
                                ResultPage.of(sheet, dialogue.determine(sheet), dialogue.open(sheet), visit)))
                .orElseGet(() -> pages.forgotten(visit, request));
    }

    @GetMapping("/check/result/why/{number}")
    ResponseEntity<?> why(Visit visit, HttpServletRequest request, @PathVariable int number) {
        Service service = dialogue.catalog()
                .service(number)
                .filter(each -> each.computed() && each.delivery().getFirst() != Delivery.CONFIDENTIAL)
                .orElseThrow(() -> new NoSuchPage("/check/result/why/" + number));
        Optional<Sheet> sheet =
                session.sheet(request).filter(each -> !each.people().isEmpty());
        if (sheet.isEmpty()) {
            return pages.forgotten(visit, request);
        }
        return views.personal(
                visit,
                "why",
                WhyPage.of(
                        service,
                        dialogue.determine(sheet.get()),
                        counterfactuals.of(sheet.get().household(dialogue.catalog(), Dialogue.ORIGIN), service),
                        visit));
    }
}
