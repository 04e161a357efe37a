package org.jundeng.server.monitor;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jundeng.expression.Problem;
import org.jundeng.indicator.Intake;
import org.jundeng.publication.Json;
import org.jundeng.publication.ProblemJson;
import org.jundeng.server.PortalSettings;
import org.jundeng.server.monitor.Intakes.Result;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Whole files, CSV or XLSX, taken in by other programs that have the token of the portal.
@RestController
final class DeskController {

    private static final String BEARER = "Bearer ";

    private final Desk desk;
    private final Intakes intakes;
    private final PortalSettings portal;

    DeskController(Desk desk, Intakes intakes, PortalSettings portal) {
        this.desk = desk;
        this.intakes = intakes;
        this.portal = portal;
    }

    /// @param mapping the name of a file of `observations/mappings`, without its ending; empty for our own columns
    /// @param dry `true`: nothing is stored
    @PostMapping("/api/v1/observations")
    ResponseEntity<byte[]> take(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String file,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String mapping,
            @RequestParam(defaultValue = "false") String dry)
            throws IOException {
        String header = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .orElse("");
        String token = header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
        Desk.Answer answer = desk.ask(token, request.getRemoteAddr());
        if (answer != Desk.Answer.OPEN) {
            return answer(DeskPages.status(answer), new Json().put("error", answer.name()));
        }
        byte[] content = request.getInputStream().readNBytes(Intakes.MOST_BYTES + 1);
        Optional<String> yaml = mapping(mapping);
        String name = DeskPages.name(file);
        String who = DeskPages.name(by);
        if (content.length > Intakes.MOST_BYTES) {
            return answer(HttpStatus.CONTENT_TOO_LARGE, new Json().put("error", "TOO_LARGE"));
        }
        if (yaml.isEmpty() || name.isEmpty() || who.isEmpty()) {
            return answer(
                    HttpStatus.BAD_REQUEST,
                    new Json().put("error", yaml.isEmpty() ? "NO_SUCH_MAPPING" : "FILE_AND_BY_ARE_NEEDED"));
        }
        return switch (intakes.take(new Intakes.Wanted(content, name, yaml.get(), who), dry.equals("true"))) {
            case Result.Wrong(List<Problem> problems) ->
                answer(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        new Json()
                                .put("error", "PROBLEMS")
                                .put(
                                        "problems",
                                        problems.stream()
                                                .map(DeskController::json)
                                                .toList()));
            case Result.Tried(Intake intake) -> answer(HttpStatus.OK, json(intake, true));
            case Result.Stored(Intake intake, Batch batch) ->
                answer(
                        HttpStatus.CREATED,
                        json(intake, false).put("batch", batch.id()).put("sha256", batch.sha256()));
        };
    }

    private static Json json(Intake intake, boolean dry) {
        return new Json()
                .put("dry", dry)
                .put("observations", intake.observations().size())
                .put("empty", intake.empty())
                .put("unused", intake.unused());
    }

    private static Json json(Problem problem) {
        return ProblemJson.of(problem).put("address", problem.place().toString());
    }

    private Optional<String> mapping(String name) throws IOException {
        if (name.isEmpty()) {
            return Optional.of("");
        }
        java.nio.file.Path file =
                portal.file("observations").resolve("mappings").resolve(name + ".yaml");
        return name.matches("[a-z0-9-]{1,60}") && java.nio.file.Files.isRegularFile(file)
                ? Optional.of(java.nio.file.Files.readString(file))
                : Optional.empty();
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, Json json) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_LANGUAGE, Locale.ENGLISH.toLanguageTag())
                .body((json.text() + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
