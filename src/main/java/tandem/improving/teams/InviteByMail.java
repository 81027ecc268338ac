package tandem.improving.teams;

import java.util.Locale;
import java.util.UUID;

/** One person, by e-mail; her link is used once. */
public record InviteByMail(UUID teamId, String email) {
    public InviteByMail {
        email = email.strip().toLowerCase(Locale.ROOT);
    }
}
