package tandem.people.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tandem.people.accounts.Cookies;
import tandem.people.accounts.Device;
import tandem.people.accounts.ThisDevice;
import tandem.platform.encryption.Token;

/**
 * Cookies of ours: the device, where a handler asks for one; the CSRF token; the session, which is
 * Secure wherever people come by https, whatever stands in between.
 */
@Configuration(proxyBeanMethods = false)
class CookieConfiguration implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Cookies cookies;

    CookieConfiguration(Cookies cookies) {
        this.cookies = cookies;
    }

    /** A cookie that no other host of the domain can plant, where https allows one. */
    @Bean
    CsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        var secure = cookies.areSecure();
        tokens.setCookieName(secure ? "__Host-csrf" : "csrf");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).secure(secure).sameSite("Lax"));
        return tokens;
    }

    @Bean
    DefaultCookieSerializerCustomizer sessionCookie() {
        return session -> session.setUseSecureCookie(cookies.areSecure());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(ThisDevice.class);
    }

    @Override
    public Device resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        return Cookies.read(Device.COOKIE, request)
                .filter(value -> value.matches("[A-Za-z0-9_-]{22}"))
                .map(Device::new)
                .orElseGet(() -> fresh(request, web));
    }

    /** One a request, however many parameters ask. */
    private Device fresh(HttpServletRequest request, NativeWebRequest web) {
        if (request.getAttribute(Device.COOKIE) instanceof Device made) {
            return made;
        }
        var device = new Device(Token.random().value());
        request.setAttribute(Device.COOKIE, device);
        cookies.write(
                Device.COOKIE,
                device.id(),
                A_YEAR,
                Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class)));
        return device;
    }
}
