package tandem.learning.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person's attendances at one activity are worth (docs/standards/credit-systems.md).
 *
 * @param minutes over all its sessions, not rounded; what runs at the same time counts once
 * @param waitsForStaff some minutes come from a late request or from a scan in staff's list
 * @param evaluated she has finished an evaluation of at least one session of it
 * @param claimOpens when the last of the activity's sessions lets her claim
 * @param completedOn the day of the last session attended, in that session's zone; null when none
 * @param visitIds her visits in force
 */
public record Attended(
        int minutes,
        boolean waitsForStaff,
        boolean evaluated,
        @Nullable Instant claimOpens,
        @Nullable LocalDate completedOn,
        List<UUID> visitIds) {}
