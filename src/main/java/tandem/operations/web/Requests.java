package tandem.operations.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;

/** What a failure page asks of a request. */
final class Requests {
    private Requests() {}

    /** The path and query that were asked for, before any dispatch to the error page. */
    static String here(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** The path of the page the form stood on, else the form's own. */
    static String page(HttpServletRequest request) {
        var referer = request.getHeader(HttpHeaders.REFERER);
        try {
            var page = referer == null ? null : URI.create(referer);
            if (page == null || !StringUtils.hasText(page.getRawPath())) {
                return request.getRequestURI();
            }
            return page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
        } catch (IllegalArgumentException notAnAddress) {
            return request.getRequestURI();
        }
    }

    /** A program's request, also on the way through the error page. */
    static boolean byProgram(HttpServletRequest request) {
        var first = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = first == null ? request.getRequestURI() : first.toString();
        return path.startsWith("/api/");
    }

    static boolean byHtmx(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    /**
     * What was typed, to be sent again from a page: without the token it came with. A file has to
     * be chosen again.
     */
    static Map<String, List<String>> typed(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        fields.remove("_csrf");
        return fields;
    }
}
