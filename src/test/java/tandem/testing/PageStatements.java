package tandem.testing;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Counts what each request to the running server asks the database, one request after the other:
 * {@code @Import(PageStatements.class)}.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import(Statements.class)
public class PageStatements {
    /** On a request that is counted, and nothing to the application. */
    private static final String COUNTED = "X-Counted";

    private static final Map<String, CompletableFuture<Cost>> COSTS = new ConcurrentHashMap<>();
    private static final String BEFORE = PageStatements.class.getName();

    /**
     * The statements of one request.
     *
     * @param page of the controller, its services and the page's frame
     * @param around of the session store, and those that find out who is asking under which ids
     */
    public record Cost(List<String> page, List<String> around) {
        private static Cost of(List<String> run, int before) {
            var page = new ArrayList<String>();
            var around = new ArrayList<>(run.subList(0, before));
            run.subList(before, run.size()).stream()
                    .filter(sql -> !isDraft(sql))
                    .forEach(sql -> (isAround(sql) ? around : page).add(sql));
            return new Cost(List.copyOf(page), List.copyOf(around));
        }

        /** One look-up around a form that is kept while it is typed (KeptThingsTests). */
        private static boolean isDraft(String sql) {
            return sql.contains("from accounts.draft");
        }

        private static boolean isAround(String sql) {
            return sql.contains("infrastructure.spring_session")
                    || sql.contains("accounts.same_person");
        }
    }

    /** What the page costs, which must be there. */
    public static Cost of(Browser browser, String path) {
        var id = UUID.randomUUID().toString();
        var cost = new CompletableFuture<Cost>();
        COSTS.put(id, cost);
        var answer = browser.with(COUNTED, id).get(path);
        if (answer.status() != 200) {
            throw new AssertionError(path + " " + answer.status() + " " + answer.location());
        }
        return cost.orTimeout(10, TimeUnit.SECONDS).join(); // counted after the last byte
    }

    @Bean
    static FilterRegistrationBean<Filter> countingRequests() {
        Filter filter =
                (request, response, chain) -> {
                    request.setAttribute(BEFORE, 0);
                    var run = Statements.begin();
                    try {
                        chain.doFilter(request, response);
                    } finally {
                        Statements.end();
                        counted((HttpServletRequest) request, run);
                    }
                };
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static void counted(HttpServletRequest request, List<String> run) {
        var id = request.getHeader(COUNTED);
        var waiting = id == null ? null : COSTS.remove(id);
        if (waiting != null) {
            waiting.complete(Cost.of(run, (int) request.getAttribute(BEFORE)));
        }
    }

    @Bean
    static WebMvcConfigurer countingPages() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Begun()).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }

    private static final class Begun implements HandlerInterceptor {
        @Override
        public boolean preHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler) {
            request.setAttribute(BEFORE, Statements.soFar());
            return true;
        }
    }
}
