package tandem.people.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.people.accounts.Actor;
import tandem.people.accounts.AskForCode;
import tandem.people.accounts.Resumption;
import tandem.people.accounts.SignIn;

/** Where somebody goes who has just proved who she is, and where she came from. */
@Component
class Arrival {
    private static final String HOME = "/me";

    /**
     * @param expired a sign-in of this browser ended without a sign-out
     * @param kept and what it sent last is kept
     */
    record Before(boolean expired, boolean kept) {}

    private final SignIn signIn;
    private final Resumption resumption;

    Arrival(SignIn signIn, Resumption resumption) {
        this.signIn = signIn;
        this.resumption = resumption;
    }

    /** Back to what she had sent, if that is hers; what another person had sent is deleted. */
    String arrive(
            Actor actor,
            @Nullable String continueTo,
            HttpServletRequest request,
            HttpServletResponse response) {
        signIn.begin(actor, request, response);
        if (resumption.find(request, actor).isPresent()) {
            return "redirect:/sign-in/kept";
        }
        if (resumption.isPromised(request)) {
            resumption.drop(request, response);
        }
        return toPath(continueTo);
    }

    /** What the sign-in page says above the forms. */
    Before before(HttpServletRequest request) {
        return new Before(signIn.isOver(request), resumption.isPromised(request));
    }

    void leave(HttpServletRequest request, HttpServletResponse response) {
        resumption.drop(request, response);
        signIn.end(request, response);
    }

    /** Only to ourselves; a path is no template of variables. */
    static String toPath(@Nullable String continueTo) {
        var path = AskForCode.isOurs(continueTo) ? continueTo : HOME;
        return "redirect:" + path;
    }
}
