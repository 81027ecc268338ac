package tandem.operations.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tandem.people.accounts.Resumption;

/**
 * Leads to the sign-in page and from there back. What was sent after a sign-in had expired is kept
 * for the same person.
 */
@Component
class SignInFirst implements AuthenticationEntryPoint {
    private final Resumption resumption;

    SignInFirst(Resumption resumption) {
        this.resumption = resumption;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var reads = HttpMethod.GET.matches(request.getMethod());
        if (!reads) {
            resumption.keep(request, response);
        }
        var signIn =
                UriComponentsBuilder.fromPath("/sign-in")
                        .queryParam("continueTo", "{there}")
                        .encode()
                        .buildAndExpand(reads ? Requests.here(request) : Requests.page(request))
                        .toUriString();
        if (Requests.byHtmx(request)) {
            response.setHeader("HX-Redirect", signIn);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(signIn);
        }
    }
}
