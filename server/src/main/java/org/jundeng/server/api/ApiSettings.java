package org.jundeng.server.api;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How much the interface takes on, under `jundeng.api.` in the configuration.
///
/// @param checksPerMinute how many families an address may have checked in a minute; each node counts for itself
/// @param largest the largest body
/// @param members the most members of a family; the work grows with more than the square of their number
/// @param patience how long a family waits for others to be done before it is sent away
@ConfigurationProperties("jundeng.api")
public record ApiSettings(
        @DefaultValue("120") int checksPerMinute,
        @DefaultValue("256KB") DataSize largest,
        @DefaultValue("12") int members,
        @DefaultValue("10s") Duration patience) {}
