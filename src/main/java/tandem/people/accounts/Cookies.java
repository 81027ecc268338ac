package tandem.people.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tandem.platform.shared.BaseUrl;

/** Writes cookies that no script reads, and that travel by https alone where people come by it. */
@Component
public class Cookies {
    private final boolean secure;

    Cookies(BaseUrl baseUrl) {
        this.secure = baseUrl.isSecure();
    }

    public boolean areSecure() {
        return secure;
    }

    public static Optional<String> read(String name, HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie == null || cookie.getValue().isEmpty()
                ? Optional.empty()
                : Optional.of(cookie.getValue());
    }

    public void write(String name, String value, Duration howLong, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(howLong)
                        .build()
                        .toString());
    }

    public void clear(String name, HttpServletResponse response) {
        write(name, "", Duration.ZERO, response);
    }
}
