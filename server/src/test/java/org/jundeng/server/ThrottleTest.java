package org.jundeng.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private static final int ADDRESSES = 3;

    private final Hourglass clock = new Hourglass(Instant.parse("2018-10-01T00:00:00Z"));
    private final Throttle throttle = Throttle.evenly(2, Duration.ofMinutes(1), ADDRESSES, clock);

    @Test
    void whatIsOverTheLimitWaits() {
        assertThat(throttle.take("192.0.2.1")).isZero();
        assertThat(throttle.take("192.0.2.1")).isZero();
        assertThat(throttle.take("192.0.2.1")).isEqualTo(Duration.ofSeconds(30));
        clock.pass(Duration.ofSeconds(30));
        assertThat(throttle.take("192.0.2.1")).isZero();
        assertThat(throttle.take("192.0.2.1")).isPositive();
    }

    @Test
    void byPeriodAllTimesComeBackAtOnce() {
        Throttle byPeriod = Throttle.byPeriod(2, Duration.ofMinutes(10), ADDRESSES, clock);
        byPeriod.take("192.0.2.1");
        byPeriod.take("192.0.2.1");
        clock.pass(Duration.ofMinutes(9));
        assertThat(byPeriod.take("192.0.2.1")).isEqualTo(Duration.ofMinutes(1));
        clock.pass(Duration.ofMinutes(1));
        assertThat(byPeriod.take("192.0.2.1")).isZero();
        assertThat(byPeriod.take("192.0.2.1")).isZero();
        assertThat(byPeriod.take("192.0.2.1")).isPositive();
    }

    @Test
    void eachAddressIsCountedForItself() {
        throttle.take("192.0.2.1");
        throttle.take("192.0.2.1");
        assertThat(throttle.take("192.0.2.2")).isZero();
    }

    @Test
    void oneLineOfIpv6IsOneAddress() {
        throttle.take("2001:db8:1:2::1");
        throttle.take("2001:db8:1:2::2");
        assertThat(throttle.take("2001:db8:1:2:ffff::3")).isPositive();
        assertThat(throttle.take("2001:db8:1:3::1")).isZero();
    }

    @Test
    void memoryIsBounded() {
        for (int i = 0; i < 100; i++) {
            throttle.take("198.51.100." + i);
        }
        assertThat(throttle.size()).isEqualTo(ADDRESSES);
    }

    @Test
    void whatIsNoAddressIsCountedTogether() {
        throttle.take("no address");
        throttle.take("none either");
        assertThat(throttle.take("")).isPositive();
    }
}
