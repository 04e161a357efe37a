package org.jundeng.server;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerMapping;

/// Notes faults of ours so that they can be found, and nothing of whom they happened to: no address, no query, no body,
/// and of an exception its class and its lines but not its message, which may repeat what somebody wrote.
public final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    /// @param reference what the visitor may quote, `""` where nothing was told
    public static void log(HttpServletRequest request, String reference, Throwable fault) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        LOG.error("{} {} {}", reference, request.getMethod(), pattern == null ? "?" : pattern, new Nameless(fault));
    }

    /// An exception without its message.
    private static final class Nameless extends Throwable {
        private static final long serialVersionUID = 1;

        Nameless(Throwable fault) {
            super(
                    fault.getClass().getName(),
                    fault.getCause() == null || fault.getCause() == fault ? null : new Nameless(fault.getCause()),
                    false,
                    true);
            setStackTrace(fault.getStackTrace());
        }
    }
}
