package tandem.people.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.platform.encryption.Token;

/**
 * Gives a form back that was sent after the sign-in had expired: to the person whose sign-in it was
 * and in the browser that sent it, once she has signed in again. Files are not kept.
 */
@Component
public class Resumption {
    private static final List<String> FORMS =
            List.of("application/x-www-form-urlencoded", "multipart/form-data");

    private static final String COOKIE = "kept";
    private static final int LARGEST = 200_000;

    /** What a form sends by itself while it is typed is nothing that somebody sent. */
    private static final String DRAFTS = "/drafts";

    private final KeptForms forms;
    private final SignIn signIn;
    private final Cookies cookies;

    Resumption(KeptForms forms, SignIn signIn, Cookies cookies) {
        this.forms = forms;
        this.signIn = signIn;
        this.cookies = cookies;
    }

    /** Where nobody was signed in before, nobody could get it back: then nothing is kept. */
    public void keep(HttpServletRequest request, HttpServletResponse response) {
        var fields = fields(request);
        if (request.getRequestURI().startsWith(DRAFTS)
                || fields.isEmpty()
                || size(fields) > LARGEST) {
            return;
        }
        signIn.last(request)
                .map(owner -> forms.keep(owner, new KeptForm(request.getRequestURI(), fields)))
                .ifPresent(token ->
                        cookies.write(COOKIE, token.value(), KeptForms.KEPT_FOR, response));
    }

    /** Whether this browser sent something that may be kept for somebody. */
    public boolean isPromised(HttpServletRequest request) {
        return token(request).isPresent();
    }

    /** Hers, or nothing. */
    public Optional<KeptForm> find(HttpServletRequest request, Actor actor) {
        return token(request).flatMap(token -> forms.find(token, actor));
    }

    /** Sent again, not wanted any more, or somebody else's. */
    public void drop(HttpServletRequest request, HttpServletResponse response) {
        token(request).ifPresent(forms::drop);
        cookies.clear(COOKIE, response);
    }

    private static Optional<Token> token(HttpServletRequest request) {
        return Cookies.read(COOKIE, request).map(Token::new);
    }

    /** Of a form with files, what was typed; a file has to be chosen again. */
    private static Map<String, List<String>> fields(HttpServletRequest request) {
        var type = String.valueOf(request.getContentType());
        if (FORMS.stream().noneMatch(type::startsWith)) {
            return Map.of();
        }
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        fields.remove("_csrf");
        return fields;
    }

    private static int size(Map<String, List<String>> fields) {
        return fields.values().stream().flatMap(List::stream).mapToInt(String::length).sum();
    }
}
