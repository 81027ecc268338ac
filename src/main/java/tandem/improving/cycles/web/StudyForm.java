package tandem.improving.cycles.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.improving.cycles.CycleView;
import tandem.improving.cycles.StudyCycle;
import tandem.improving.cycles.Verdict;
import tandem.platform.privacy.FreeText;

record StudyForm(
        int version,
        @Valid @Nullable List<Happened> results,
        @FreeText @Size(max = 2000) @Nullable String surprise,
        @FreeText @NotBlank @Size(max = 2000) String learning) {
    record Happened(
            @FreeText @Size(max = 300) @Nullable String result,
            @Nullable Verdict verdict,
            @FreeText @Size(max = 1000) @Nullable String why) {}

    static StudyForm of(CycleView cycle) {
        return new StudyForm(
                cycle.version(),
                cycle.questions().stream()
                        .map(it -> new Happened(it.result(), it.verdict(), it.why()))
                        .toList(),
                cycle.surprise(),
                cycle.learning());
    }

    /** The row of a question, empty where nothing was typed. */
    public Happened at(int index) {
        return results != null && index < results.size()
                ? results.get(index)
                : new Happened("", null, "");
    }

    StudyForm onTopOf(CycleView stored) {
        return new StudyForm(stored.version(), results, surprise, learning);
    }

    StudyCycle toCommand(UUID cycleId) {
        return new StudyCycle(
                cycleId,
                version,
                (results == null ? List.<Happened>of() : results)
                        .stream()
                                .map(it ->
                                        new StudyCycle.Result(
                                                text(it.result()), it.verdict(), text(it.why())))
                                .toList(),
                text(surprise),
                learning.trim());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.trim();
    }
}
