package tandem.operations.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Tells apart why a signed-in person, or a form, was stopped: no permission, a form older than its
 * token, or an upload so large that the token in it was not read.
 */
@Component
class NotLetThrough implements AccessDeniedHandler {
    /** On the request when the form came from our own page and may be sent again as it is. */
    static final String SEND_AGAIN = "tandem.sendAgain";

    private final DataSize largest;

    NotLetThrough(@Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
        this.largest = largest;
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (!(why instanceof CsrfException)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (Requests.isMultipart(request)
                && request.getContentLengthLong() > largest.toBytes()) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            request.setAttribute(SEND_AGAIN, fromOurOwnPage(request));
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /** What the browser itself says; a page of somebody else cannot write this header. */
    private static boolean fromOurOwnPage(HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }
}
