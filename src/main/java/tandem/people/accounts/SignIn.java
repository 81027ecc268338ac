package tandem.people.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Starts and ends the sign-in session of this browser. */
@Component
public class SignIn {
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignIn() {}

    /**
     * From the next request on she is signed in. Nothing of a former session stays, its id neither.
     */
    public void begin(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        end(request);
        var user = new SignedInUser(actor);
        var context =
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(
                                user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    public void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
