package org.jundeng.server.sealed;

import java.time.Duration;

/// What came of a try to go on with a resume code.
public sealed interface Resumption {

    /// The code was right.
    record Resumed(byte[] content) implements Resumption {}

    /// The code was never given out, is written wrongly, or has expired: which of these is not told.
    record NotFound() implements Resumption {}

    /// Too many codes were tried from this address, or from all together at this moment.
    ///
    /// @param waiting how long to wait before the next try
    record TooManyTries(Duration waiting) implements Resumption {}
}
