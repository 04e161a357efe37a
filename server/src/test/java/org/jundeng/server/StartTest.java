package org.jundeng.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartTest extends PortalTest {

    @Test
    void thePortalAnswers() {
        assertThat(get("/").statusCode()).isBetween(200, 499);
    }
}
