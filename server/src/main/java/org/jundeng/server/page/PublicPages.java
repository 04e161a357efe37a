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
            "/help",
            "/privacy",
            "/accessibility");

    private PublicPages() {}
}
