package org.jundeng.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Gives each page its [Visit], and keeps open pages ready.
@Configuration
class PagesConfiguration implements WebMvcConfigurer {

    private final Visits visits;

    PagesConfiguration(Visits visits) {
        this.visits = visits;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new VisitResolver(visits));
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (request.getMethod().equals("GET")) {
                    visits.remember(request, response);
                }
                return true;
            }
        });
    }

    @Bean
    FilterRegistrationBean<ReadyPages> readyPages() {
        FilterRegistrationBean<ReadyPages> filter = new FilterRegistrationBean<>(new ReadyPages(visits));
        filter.addUrlPatterns(
                "/",
                "/services",
                "/services/*",
                "/list/*",
                "/indicators",
                "/targets",
                "/open-data",
                "/help",
                "/privacy",
                "/accessibility");
        return filter;
    }

    /// The clock of the portal.
    @Configuration
    static class Time {
        @Bean
        InstantSource clock() {
            return InstantSource.system();
        }
    }

    private record VisitResolver(Visits visits) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Visit.class;
        }

        @Override
        public Visit resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder) {
            return visits.of((HttpServletRequest) request.getNativeRequest());
        }
    }
}
