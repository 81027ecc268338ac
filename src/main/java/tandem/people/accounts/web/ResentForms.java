package tandem.people.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tandem.people.accounts.Resumption;

/** A kept form that went through, or came back with its text on the page, is kept no longer. */
@Component
class ResentForms implements HandlerInterceptor, WebMvcConfigurer {
    /** A hidden field of the page that sends a kept form again. */
    static final String FIELD = "_kept";

    private final Resumption resumption;

    ResentForms(Resumption resumption) {
        this.resumption = resumption;
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
        if ("POST".equals(request.getMethod()) && request.getParameter(FIELD) != null) {
            resumption.drop(request, response);
        }
    }
}
