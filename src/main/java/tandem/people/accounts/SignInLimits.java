package tandem.people.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tandem.platform.limits.Limit;
import tandem.platform.limits.Limits;
import tandem.platform.shared.TooManyRequests;

/**
 * How often somebody may ask for a code, type one, or try a password: by address of mail and by
 * device first, by network address last and widely, for a lecture hall stands behind one. Asked
 * before a transaction opens. A mailed link is never counted by its address, so that nobody can be
 * shut out by tries of somebody else.
 */
@Component
public class SignInLimits {
    private static final Limit ASKS_BY_EMAIL = new Limit("code.email", 10, Duration.ofHours(1));
    private static final Limit ASKS_BY_DEVICE = new Limit("code.device", 60, Duration.ofHours(1));
    private static final Limit TRIES_BY_EMAIL = new Limit("try.email", 40, Duration.ofDays(1));
    private static final Limit TRIES_BY_DEVICE = new Limit("try.device", 60, Duration.ofHours(1));
    private static final Limit PASSWORDS_BY_EMAIL =
            new Limit("password.email", 10, Duration.ofMinutes(15));
    private static final Limit PASSWORDS_BY_DEVICE =
            new Limit("password.device", 30, Duration.ofMinutes(15));

    private final Limits limits;

    SignInLimits(Limits limits) {
        this.limits = limits;
    }

    /**
     * @throws TooManyRequests when a code was asked for too often
     */
    public void beforeAsking(String email, Device device, HttpServletRequest request) {
        limits.takeOrRefuse(ASKS_BY_EMAIL, AccountService.address(email));
        limits.takeOrRefuse(ASKS_BY_DEVICE, device.id());
        limits.takeOrRefuse("code", request);
    }

    /**
     * @param email to which the code was mailed
     * @throws TooManyRequests when codes were tried too often
     */
    public void beforeProving(String email, Device device, HttpServletRequest request) {
        limits.takeOrRefuse(TRIES_BY_EMAIL, AccountService.address(email));
        limits.takeOrRefuse(TRIES_BY_DEVICE, device.id());
        limits.takeOrRefuse("try", request);
    }

    public void beforePassword(String email, Device device, HttpServletRequest request) {
        limits.takeOrRefuse(PASSWORDS_BY_EMAIL, AccountService.address(email));
        limits.takeOrRefuse(PASSWORDS_BY_DEVICE, device.id());
        limits.takeOrRefuse("password", request);
    }

    public void beforeLink(HttpServletRequest request) {
        limits.takeOrRefuse("link", request);
    }
}
