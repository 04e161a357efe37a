package org.jundeng.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/ui`: large print, contrast and language, chosen once for all pages.
@Controller
final class DisplayChoice {

    private static final Map<String, Set<String>> CHOICES = Map.of(
            Visits.DISPLAY, Set.of("standard", "elder"),
            Visits.CONTRAST, Set.of("on", "off"),
            Visits.LANGUAGE, Set.of("zh", "en"));

    @PostMapping("/ui")
    ResponseEntity<Void> choose(
            HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "/") String back) {
        CHOICES.forEach((name, values) -> {
            String value = request.getParameter(name);
            if (value != null && values.contains(value)) {
                Visits.remember(response, name, value, request.isSecure());
            }
        });
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(own(back)).build();
    }

    /// The page to go back to, if it is one of ours; the beginning otherwise.
    static URI own(String back) {
        return back.matches("/(?![/\\\\])[A-Za-z0-9/%._~?=&+,-]*")
                ? URI.create(back.replaceAll("(?<=[?&])(ui|contrast|lang)=[a-z]*(&|$)", ""))
                : URI.create("/");
    }
}
