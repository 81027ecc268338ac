package tandem.improving.cycles.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.improving.cycles.ActOnCycle;
import tandem.improving.cycles.CycleView;
import tandem.improving.cycles.Decision;
import tandem.platform.privacy.FreeText;

record ActForm(
        int version,
        @NotNull @Nullable Decision decision,
        @FreeText @NotBlank @Size(max = 1000) String reason,
        @FreeText @Size(max = 200) @Nullable String keptGoingBy,
        @FreeText @Size(max = 120) @Nullable String nextTitle) {
    static ActForm of(CycleView cycle) {
        return new ActForm(cycle.version(), null, "", "", "");
    }

    ActForm onTopOf(CycleView stored) {
        return new ActForm(stored.version(), decision, reason, keptGoingBy, nextTitle);
    }

    ActOnCycle toCommand(UUID cycleId) {
        if (decision == null) {
            throw new IllegalStateException("An invalid form becomes no command");
        }
        return new ActOnCycle(
                cycleId,
                version,
                decision,
                reason.trim(),
                keptGoingBy == null ? "" : keptGoingBy.trim(),
                nextTitle == null ? "" : nextTitle.trim());
    }
}
