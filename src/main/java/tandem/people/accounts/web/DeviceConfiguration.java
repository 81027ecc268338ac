package tandem.people.accounts.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tandem.people.accounts.Device;
import tandem.people.accounts.ThisDevice;
import tandem.platform.encryption.Token;
import tandem.platform.shared.BaseUrl;

/** Gives every browser its device cookie where a handler asks for one. */
@Configuration(proxyBeanMethods = false)
class DeviceConfiguration implements WebMvcConfigurer, HandlerMethodArgumentResolver {
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final boolean secure;

    DeviceConfiguration(BaseUrl baseUrl) {
        secure = baseUrl.isSecure();
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
        var cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(Device.COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[A-Za-z0-9_-]{22}"))
                .findFirst()
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
        var cookie =
                ResponseCookie.from(Device.COOKIE, device.id())
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(A_YEAR)
                        .build();
        Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class))
                .addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return device;
    }
}
