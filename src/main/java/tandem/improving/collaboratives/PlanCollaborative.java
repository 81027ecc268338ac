package tandem.improving.collaboratives;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is decided about a collaborative, when it is founded and whenever it is edited. */
public record PlanCollaborative(
        String name,
        String aim,
        ZoneId zone,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate enrollmentOpensOn,
        LocalDate enrollmentClosesOn,
        KickOff kickOff,
        @Nullable UUID sourceActivityId) {}
