package org.jundeng.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import org.jundeng.server.Throttle;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Counts how many families each address has checked.
@Configuration
class ApiConfiguration implements WebMvcConfigurer {

    private static final int ADDRESSES = 50_000;

    private final Throttle throttle;

    ApiConfiguration(ApiSettings settings, InstantSource clock) {
        this.throttle = Throttle.evenly(settings.checksPerMinute(), Duration.ofMinutes(1), ADDRESSES, clock);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        if (request.getMethod().equals("POST")) {
                            Duration wait = throttle.take(request.getRemoteAddr());
                            if (wait.isPositive()) {
                                throw Refusal.until(ApiProblem.TOO_MANY_REQUESTS, wait);
                            }
                        }
                        return true;
                    }
                })
                .addPathPatterns("/api/v1/**");
    }
}
