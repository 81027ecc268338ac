package tandem.improving.cycles.web;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.improving.cycles.CycleView;
import tandem.improving.cycles.DoCycle;
import tandem.platform.privacy.FreeText;

record DoForm(
        int version,
        @Nullable Boolean asPlanned,
        @FreeText @Size(max = 500) @Nullable String deviation,
        @FreeText @Size(max = 4000) @Nullable String observations) {
    static DoForm of(CycleView cycle) {
        return new DoForm(
                cycle.version(), cycle.asPlanned(), cycle.deviation(), cycle.observations());
    }

    DoForm onTopOf(CycleView stored) {
        return new DoForm(stored.version(), asPlanned, deviation, observations);
    }

    DoCycle toCommand(UUID cycleId, boolean over) {
        return new DoCycle(
                cycleId,
                version,
                asPlanned,
                deviation == null ? "" : deviation.trim(),
                observations == null ? "" : observations.trim(),
                over);
    }
}
