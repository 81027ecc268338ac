package tandem.learning.attendance.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.learning.activities.Objective;
import tandem.learning.attendance.JudgeSession;
import tandem.platform.privacy.FreeText;

/** The first page of an evaluation as typed. */
record JudgeForm(
        @Valid @Nullable List<@Nullable Rating> ratings,
        @NotNull(message = "{evaluation.free.wanted}") @Nullable Boolean freeOfBias,
        @FreeText @Size(max = 1000, message = "{evaluation.noticed.long}")
                @Nullable String biasNoticed) {
    record Rating(
            @Nullable UUID objective,
            @NotNull(message = "{evaluation.rating.wanted}") @Min(1) @Max(5)
                    @Nullable Integer value) {}

    /** The same, with a row for each objective that is asked now. */
    JudgeForm about(List<Objective> asked) {
        var rows = asked.stream().map(it -> new Rating(it.id(), rated(it.id()))).toList();
        return new JudgeForm(rows, freeOfBias, biasNoticed);
    }

    /** Whether its rows are those that are asked now, in order. */
    boolean isAbout(List<Objective> asked) {
        return Stream.ofNullable(ratings)
                .flatMap(List::stream)
                .map(it -> it == null ? null : it.objective())
                .toList()
                .equals(asked.stream().map(Objective::id).toList());
    }

    /** What was ticked for this objective, if anything: for the page. */
    public @Nullable Integer rated(UUID objective) {
        for (var rating : given()) {
            if (rating != null && objective.equals(rating.objective())) {
                return rating.value();
            }
        }
        return null;
    }

    JudgeSession toCommand() {
        var byObjective = new HashMap<UUID, Integer>();
        for (var rating : given()) {
            if (rating != null && rating.objective() != null && rating.value() != null) {
                byObjective.put(rating.objective(), rating.value());
            }
        }
        return new JudgeSession(byObjective, Boolean.TRUE.equals(freeOfBias), biasNoticed);
    }

    private List<@Nullable Rating> given() {
        return ratings == null ? List.of() : ratings;
    }
}
