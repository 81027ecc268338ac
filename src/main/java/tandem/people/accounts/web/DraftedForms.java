package tandem.people.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tandem.people.accounts.Drafted;
import tandem.people.accounts.Drafts;
import tandem.people.accounts.SignedInUser;

/** Does what {@link Drafted} promises: fills a form in from its draft, drops that on success. */
@Component
class DraftedForms implements HandlerInterceptor, WebMvcConfigurer {
    private final Drafts drafts;

    DraftedForms(Drafts drafts) {
        this.drafts = drafts;
    }

    /**
     * For {@code fragments/draft}.
     *
     * @param form the address it is sent to
     * @param page the address it stands at
     * @param savedAt null where nothing was kept, or where what was just sent is shown
     * @param stale somebody saved since
     */
    public record OnPage(String form, String page, @Nullable Instant savedAt, boolean stale) {
        private OnPage from(Instant savedAt, boolean stale) {
            return new OnPage(form, page, savedAt, stale);
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView page) {
        var drafted =
                handler instanceof HandlerMethod method
                        ? method.getMethodAnnotation(Drafted.class)
                        : null;
        var owner = signedIn();
        if (drafted == null || owner == null || page == null) {
            return;
        }
        var sent = "POST".equals(request.getMethod());
        var here = onPage(request, drafted.below(), sent);
        if (!isRedirect(page)) {
            page.addObject("drafting", sent ? here : filled(page, drafted.form(), here, owner));
        } else if (sent) {
            drafts.drop(owner, here.form());
        }
    }

    private OnPage filled(ModelAndView page, String name, OnPage here, UUID owner) {
        var fresh = page.getModel().get(name);
        if (fresh == null) {
            return here;
        }
        return drafts.find(owner, here.form())
                .flatMap(draft ->
                        Refill.of(name, fresh.getClass(), draft)
                                .map(refill -> {
                                    page.addObject(BindingResult.MODEL_KEY_PREFIX + name, refill);
                                    page.addObject(name, refill.getTarget());
                                    return here.from(draft.savedAt(), Refill.isStale(draft, fresh));
                                }))
                .orElse(here);
    }

    private static OnPage onPage(HttpServletRequest request, String below, boolean sent) {
        var path = request.getRequestURI();
        if (sent) {
            var end = path.endsWith(below) ? path.length() - below.length() : path.length();
            return new OnPage(path, path.substring(0, end), null, false);
        }
        var query = request.getQueryString();
        return new OnPage(path + below, path + (query == null ? "" : "?" + query), null, false);
    }

    private static boolean isRedirect(ModelAndView page) {
        var view = page.getViewName();
        return view != null && view.startsWith("redirect:");
    }

    private static @Nullable UUID signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInUser user
                ? user.getActor().accountId()
                : null;
    }
}
