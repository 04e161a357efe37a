package org.jundeng.server;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says where the portal is, once it answers.
@Component
final class Greeting {

    private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);

    private final Editions editions;

    Greeting(Editions editions) {
        this.editions = editions;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info(
                    "{}（{}）：http://localhost:{}  用 Ctrl+C 停止 / Ctrl+C stops it",
                    editions.current().edition().title(),
                    editions.current().edition().edition(),
                    web.getWebServer().getPort());
        }
    }
}
