package org.jundeng.server.sealed;

import java.time.LocalDate;

/// A resume code, which is shown once and stored nowhere, and the last day on which it works.
public record Kept(String code, LocalDate until) {}
