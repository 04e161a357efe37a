package org.jundeng.server;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What tests over real HTTP have in common: one portal for all of them, on a free port, with a database in memory.
///
/// A subclass adds no Spring annotation of its own, so that the portal starts once.
@SpringBootTest(
        classes = Portal.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "jundeng.home=..",
            "management.server.port=0",
            "spring.datasource.url=jdbc:h2:mem:portal;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                    + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1"
        })
public abstract class PortalTest {

    @LocalServerPort
    private int port;

    /// A visitor with cookies of its own.
    protected Visitor visitor() {
        return new Visitor(home());
    }

    /// The address of the portal, without a slash at the end.
    protected URI home() {
        return URI.create("http://localhost:" + port);
    }

    /// @param headers names and values by turns
    protected HttpResponse<String> get(String path, String... headers) {
        return visitor().get(path, headers);
    }

    /// @param headers names and values by turns
    protected HttpResponse<String> post(String path, String type, String body, String... headers) {
        return visitor().send("POST", path, BodyPublishers.ofString(body), Visitor.with(headers, "Content-Type", type));
    }

    /// Sends a form as a browser would, with the token against forgery.
    protected HttpResponse<String> form(String path, Map<String, String> fields) {
        return visitor().form(path, fields);
    }
}
