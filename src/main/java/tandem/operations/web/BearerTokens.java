package tandem.operations.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.SignedInUser;

/** Knows a program by the token in its Authorization header. */
class BearerTokens extends OncePerRequestFilter {
    private final AccountService accounts;

    BearerTokens(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith("Bearer ")) {
            accounts.byToken(header.substring("Bearer ".length()))
                    .map(SignedInUser::new)
                    .ifPresent(BearerTokens::signIn);
        }
        chain.doFilter(request, response);
    }

    private static void signIn(SignedInUser user) {
        SecurityContextHolder.setContext(
                new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(
                                user, null, user.getAuthorities())));
    }
}
