package tandem.people.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import tandem.platform.encryption.Signer;

/** Starts and ends the sign-in session of this browser. */
@Component
public class SignIn {
    /** Whose sign-in this browser held last, signed: who may get back what she had typed. */
    private static final String LAST = "last";

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final CsrfTokenRepository csrfTokens;
    private final Signer signer;
    private final Cookies cookies;

    SignIn(CsrfTokenRepository csrfTokens, Signer signer, Cookies cookies) {
        this.csrfTokens = csrfTokens;
        this.signer = signer;
        this.cookies = cookies;
    }

    /**
     * From the next request on she is signed in. Nothing of a former session stays, its id neither;
     * the CSRF token stays only for the same person, so that her other open pages still send.
     */
    public void begin(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        if (!last(request).equals(Optional.of(actor.accountId()))) {
            csrfTokens.saveToken(null, request, response);
        }
        endSession(request);
        var user = new SignedInUser(actor);
        var context =
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(
                                user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        cookies.write(
                LAST,
                signer.sign(LAST, actor.accountId().toString()),
                Duration.ofDays(30),
                response);
    }

    /** She leaves: the next person at this browser gets nothing of hers. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        endSession(request);
        csrfTokens.saveToken(null, request, response);
        cookies.clear(LAST, response);
    }

    /** Who was signed in here last and has not signed out. */
    Optional<UUID> last(HttpServletRequest request) {
        return Cookies.read(LAST, request)
                .flatMap(signed -> signer.read(LAST, signed))
                .map(UUID::fromString);
    }

    /** A sign-in ended here without a sign-out: it expired, or somebody ended it from elsewhere. */
    public boolean isOver(HttpServletRequest request) {
        return last(request).isPresent();
    }

    private static void endSession(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
