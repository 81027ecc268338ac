package tandem.improving.cycles;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cycle as a row or a step of the ramp. */
public record CycleSummary(
        UUID id,
        UUID teamId,
        int number,
        String title,
        String scale,
        Stage stage,
        @Nullable Decision decision,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable UUID follows,
        @Nullable UUID commitmentId) {}
