package org.jundeng.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/// Notes faults of ours so that they can be found, and nothing of whom they happened to: no address, no query, no body,
/// and of an exception its class and its lines but not its message, which may repeat what somebody wrote.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public final class Faults implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    /// Notes what nobody else has made an answer of, and leaves it to the server.
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (!(exception instanceof IOException)) {
            log(request, exception);
        }
        return null;
    }

    public static void log(HttpServletRequest request, Throwable fault) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        LOG.error("{} {}", request.getMethod(), pattern == null ? "?" : pattern, new Nameless(fault));
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
