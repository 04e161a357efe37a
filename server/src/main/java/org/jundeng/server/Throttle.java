package org.jundeng.server;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often each address may do something; counted in memory, by each node for itself.
///
/// Addresses of IPv6 count as one where their first 64 bits are the same, since one line gets all of these. Only the
/// addresses seen last are remembered, so that memory is bounded; one that is forgotten starts anew.
public final class Throttle {

    private static final int IPV6_PREFIX_BYTES = 8;

    private final Bandwidth limit;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets;

    private Throttle(Bandwidth limit, int addresses, InstantSource clock) {
        this.limit = limit;
        this.time = new Meter(clock);
        this.buckets = new Latest(addresses);
    }

    /// Times come back one by one, spread over the period.
    public static Throttle evenly(int times, Duration period, int addresses, InstantSource clock) {
        return new Throttle(
                Bandwidth.builder().capacity(times).refillGreedy(times, period).build(), addresses, clock);
    }

    /// Times come back all at once, when a period is over that began with the first of them.
    public static Throttle byPeriod(int times, Duration period, int addresses, InstantSource clock) {
        return new Throttle(
                Bandwidth.builder()
                        .capacity(times)
                        .refillIntervally(times, period)
                        .build(),
                addresses,
                clock);
    }

    /// Counts one time; the result is how long to wait, [Duration#ZERO] if it was within the limit.
    public Duration take(String address) {
        return Duration.ofNanos(bucket(address).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    private Bucket bucket(String address) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    line(address),
                    _ -> Bucket.builder()
                            .addLimit(limit)
                            .withCustomTimePrecision(time)
                            .build());
        }
    }

    /// How many addresses are remembered.
    int size() {
        synchronized (buckets) {
            return buckets.size();
        }
    }

    private static String line(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            byte[] bytes = parsed.getAddress();
            return HexFormat.of()
                    .formatHex(parsed instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_PREFIX_BYTES) : bytes);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /// The buckets used last, no more than `most`.
    private static final class Latest extends LinkedHashMap<String, Bucket> {
        private static final long serialVersionUID = 1;
        private final int most;

        Latest(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > most;
        }
    }

    /// The clock, as buckets read it.
    private record Meter(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
