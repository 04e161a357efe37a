package org.jundeng.server.page;

import java.util.List;

/// The pages that anybody may find, beside those of the single services.
public final class PublicPages {

    /// Their paths, for the sitemap and for the tests that visit them all.
    public static final List<String> PATHS = List.of(
            "/",
            "/services",
            "/search",
            "/check",
            "/indicators",
            "/targets",
            "/list/versions",
            "/list/versions/compare",
            "/monitor/warnings",
            "/monitor/evaluation",
            "/open-data",
            "/monitor",
            "/monitor/indicators",
            "/monitor/equality",
            "/monitor/access",
            "/monitor/quality",
            "/monitor/compare",
            "/monitor/areas",
            "/monitor/batches",
            "/help",
            "/privacy",
            "/accessibility");

    private PublicPages() {}
}
