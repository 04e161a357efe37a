package org.jundeng.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Tree;
import org.jundeng.catalog.TreeReader;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// The body of a request, read as far as it may be: JSON or YAML, in UTF-8, neither too large nor too deep.
record Body(MediaType type, String text) {

    /// What problems call the body.
    static final String NAME = "body";

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");
    private static final int MAX_DEPTH = 60;
    private static final JsonFactory JSON = new JsonFactory();

    /// @param most the largest size in bytes
    static Body read(HttpServletRequest request, int most) throws IOException {
        MediaType type = type(request);
        if (request.getContentLengthLong() > most) {
            throw new Refusal(ApiProblem.TOO_LARGE, most / 1024);
        }
        byte[] bytes = request.getInputStream().readNBytes(most + 1);
        if (bytes.length > most) {
            throw new Refusal(ApiProblem.TOO_LARGE, most / 1024);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Body(type, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new Refusal(ApiProblem.NOT_UTF8);
        }
    }

    private static MediaType type(HttpServletRequest request) {
        try {
            MediaType type = MediaType.parseMediaType(
                    Optional.ofNullable(request.getContentType()).orElse(""));
            boolean known = type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON) || type.equalsTypeAndSubtype(YAML);
            boolean utf8 = type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8);
            if (known && utf8 && request.getHeader(HttpHeaders.CONTENT_ENCODING) == null) {
                return type;
            }
        } catch (InvalidMediaTypeException e) {
            // Refused below.
        }
        throw new Refusal(ApiProblem.MEDIA_TYPE).with("Accept-Post", "application/json, application/yaml");
    }

    /// The tree of the body; what is wrong inside it is added to `problems`.
    Tree tree(Problems problems) {
        if (type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)) {
            requireJson();
        }
        return TreeReader.parse(NAME, text, problems)
                .orElseThrow(() -> new Refusal(ApiProblem.NOT_YAML, problems.sorted()));
    }

    /// JSON is YAML too, but not all YAML is JSON.
    private void requireJson() {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            int depth = 0;
            boolean any = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (any && depth == 0) {
                    throw notJson(parser.currentTokenLocation());
                }
                any = true;
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth > MAX_DEPTH) {
                    TokenStreamLocation at = parser.currentTokenLocation();
                    throw new Refusal(ApiProblem.TOO_DEEP, MAX_DEPTH, at.getLineNr(), at.getColumnNr());
                }
            }
            if (!any) {
                throw new Refusal(ApiProblem.NOT_JSON, 1, 1);
            }
        } catch (JacksonException e) {
            throw notJson(e.getLocation());
        }
    }

    private static Refusal notJson(@Nullable TokenStreamLocation at) {
        return at == null
                ? new Refusal(ApiProblem.NOT_JSON, 1, 1)
                : new Refusal(ApiProblem.NOT_JSON, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }
}
