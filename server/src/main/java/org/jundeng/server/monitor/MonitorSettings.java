package org.jundeng.server.monitor;

import org.jundeng.indicator.AccessBasis;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What whoever runs a portal decides about monitoring, under `jundeng.` in the configuration.
///
/// @param mapApproval the number under which the map of true shapes was approved (审图号); without one only tiles are
///     shown
/// @param deskToken what whoever takes in observations must name; without one nothing can be taken in. At least 16
///     characters; the environment variable is `JUNDENG_DESK_TOKEN`
/// @param facilities the table of facilities that people are to reach, in CSV or XLSX; relative to the
///     project
/// @param observations the folder whose files are the first batches of an empty portal
@ConfigurationProperties("jundeng")
public record MonitorSettings(
        @DefaultValue("") String mapApproval,
        @DefaultValue("") String deskToken,
        @DefaultValue(AccessBasis.FACILITIES) String facilities,
        @DefaultValue("observations") String observations) {}
