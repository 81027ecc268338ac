package tandem.improving.collaboratives;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is named for a role.
 *
 * @param name null until somebody has proved the e-mail
 * @param since the day she was named, in the collaborative's zone
 */
public record RoleHolder(
        UUID id, CollaborativeRole role, String email, @Nullable String name, LocalDate since) {}
