package tandem.learning.attendance.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.learning.attendance.JudgeSession;
import tandem.platform.privacy.FreeText;

/** The first page of an evaluation as typed. */
record JudgeForm(
        @Valid @Nullable List<Rating> ratings,
        @NotNull(message = "{evaluation.free.wanted}") @Nullable Boolean freeOfBias,
        @FreeText @Size(max = 1000, message = "{evaluation.noticed.long}")
                @Nullable String biasNoticed) {
    static final JudgeForm EMPTY = new JudgeForm(List.of(), null, null);

    record Rating(
            @Nullable UUID objective,
            @NotNull(message = "{evaluation.rating.wanted}") @Min(1) @Max(5)
                    @Nullable Integer value) {}

    /** What was ticked for this objective, if anything: for the page. */
    public @Nullable Integer rated(UUID objective) {
        return given().stream()
                .filter(it -> objective.equals(it.objective()))
                .map(Rating::value)
                .findFirst()
                .orElse(null);
    }

    JudgeSession toCommand() {
        var byObjective = new HashMap<UUID, Integer>();
        for (var rating : given()) {
            if (rating.objective() != null && rating.value() != null) {
                byObjective.put(rating.objective(), rating.value());
            }
        }
        return new JudgeSession(byObjective, Boolean.TRUE.equals(freeOfBias), biasNoticed);
    }

    private List<Rating> given() {
        return ratings == null ? List.of() : ratings;
    }
}
