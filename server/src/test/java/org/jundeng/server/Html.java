package org.jundeng.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nu.validator.client.EmbeddedValidator;

/// Checks a page by the rules of HTML.
final class Html {

    private Html() {}

    /// What the validator finds wrong with a page.
    static List<String> faults(String page) {
        try {
            EmbeddedValidator validator = new EmbeddedValidator();
            validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
            String report = validator.validate(new java.io.ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
            return report.lines().filter(line -> line.contains("error")).toList();
        } catch (IOException | org.xml.sax.SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
