package tandem.operations.web;

import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The last stop of every failure: a page that says what to do, or a problem for a program. */
@Controller
@PreAuthorize("permitAll()")
class ErrorPages implements ErrorController {
    private static final Set<Integer> PAGES = Set.of(403, 404, 409, 413, 422, 429);

    @RequestMapping("/error")
    Object failed(HttpServletRequest request) {
        var status = status(request);
        if (Requests.byProgram(request)) {
            return ResponseEntity.of(ProblemDetail.forStatus(status)).build();
        }
        var again = request.getAttribute(NotLetThrough.SEND_AGAIN);
        if (again != null) {
            return new ModelAndView(
                    "error/form",
                    Map.of(
                            "path",
                            String.valueOf(
                                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)),
                            "fields",
                            again.equals(true) ? Requests.typed(request) : Map.of()),
                    status);
        }
        return new ModelAndView("error/" + page(status), status);
    }

    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : NOT_FOUND;
    }

    private static String page(HttpStatus status) {
        if (PAGES.contains(status.value())) {
            return String.valueOf(status.value());
        }
        return status.is4xxClientError() ? "4xx" : String.valueOf(INTERNAL_SERVER_ERROR.value());
    }
}
