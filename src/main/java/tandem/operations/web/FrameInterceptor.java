package tandem.operations.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.HandlerInterceptor;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedInUser;
import tandem.people.organizations.ProviderService;
import tandem.platform.shared.Section;

/** Puts the {@link Frame} where every template finds it, error pages too: on the request. */
@Component
class FrameInterceptor implements HandlerInterceptor {
    private final List<Section> sections;
    private final ProviderService providers;
    private final boolean demo;

    FrameInterceptor(
            List<Section> sections,
            ProviderService providers,
            @Value("${tandem.demo:false}") boolean demo) {
        this.sections = sections.stream().sorted(Comparator.comparingInt(Section::order)).toList();
        this.providers = providers;
        this.demo = demo;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!request.getRequestURI().startsWith("/api/")) {
            var actor = actor();
            request.setAttribute(
                    "frame",
                    new Frame(
                            places(actor, request.getRequestURI()),
                            actor == null ? null : actor.name(),
                            fromProvider(ProviderService::name, ""),
                            this.<ZoneId>fromProvider(ProviderService::zone, ZoneOffset.UTC),
                            demo));
            bringCsrfToken(request);
        }
        return true;
    }

    /** Error pages are drawn also when the database is what failed. */
    private <T> T fromProvider(Function<ProviderService, T> asked, T otherwise) {
        try {
            return asked.apply(providers);
        } catch (DataAccessException | TransactionException unreachable) {
            return otherwise;
        }
    }

    /**
     * Its cookie is set before the first byte of a page: later would be too late for a long one.
     */
    private static void bringCsrfToken(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
    }

    private List<Frame.Place> places(@Nullable Actor actor, String path) {
        Set<String> roles =
                actor == null
                        ? Set.of()
                        : actor.roles().stream().map(Enum::name).collect(Collectors.toSet());
        return sections.stream()
                .filter(section -> section.openTo(roles))
                .map(section ->
                        new Frame.Place(
                                section.label(), section.href(), isAt(path, section.href())))
                .toList();
    }

    private static boolean isAt(String path, String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }

    private static @Nullable Actor actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInUser user
                ? user.getActor()
                : null;
    }
}
