package tandem.improving.collaboratives;

import java.util.Locale;
import java.util.UUID;

/** Names somebody by e-mail, whether or not an account has it yet. */
public record NameForRole(UUID collaborativeId, CollaborativeRole role, String email) {
    public NameForRole {
        email = email.strip().toLowerCase(Locale.ROOT);
    }
}
