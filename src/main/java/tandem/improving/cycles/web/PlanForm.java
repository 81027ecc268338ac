package tandem.improving.cycles.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import tandem.improving.cycles.CycleView;
import tandem.improving.cycles.PlanCycle;
import tandem.platform.privacy.FreeText;

/** The plan as typed. Only the title must be there to keep it; the rest is asked to finish it. */
record PlanForm(
        @Nullable Integer version,
        @Nullable UUID commitmentId,
        @FreeText @NotBlank @Size(max = 120) String title,
        @FreeText @Size(max = 1000) String objective,
        @FreeText @Size(max = 200) String scale,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate startsOn,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate endsOn,
        @Valid @Nullable List<Asked> questions,
        @FreeText @Size(max = 500) String task,
        @FreeText @Size(max = 120) String taskOwner,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate taskDueOn,
        @FreeText @Size(max = 1000) String dataPlan) {
    private static final int ROWS = 2;
    static final int MOST = 6;

    record Asked(
            @FreeText @Size(max = 300) @Nullable String question,
            @FreeText @Size(max = 300) @Nullable String prediction) {
        boolean isBlank() {
            return text(question).isEmpty() && text(prediction).isEmpty();
        }
    }

    static PlanForm empty(LocalDate today, @Nullable UUID commitmentId, String objective) {
        return new PlanForm(
                0,
                commitmentId,
                "",
                objective,
                "",
                today,
                null,
                rows(List.of(), ROWS),
                "",
                "",
                null,
                "");
    }

    static PlanForm of(CycleView cycle) {
        var asked =
                cycle.questions().stream()
                        .map(it -> new Asked(it.question(), it.prediction()))
                        .toList();
        return new PlanForm(
                cycle.version(),
                cycle.commitmentId(),
                cycle.title(),
                cycle.objective(),
                cycle.scale(),
                cycle.startsOn(),
                cycle.endsOn(),
                rows(asked, Math.max(ROWS, asked.size())),
                cycle.task(),
                cycle.taskOwner(),
                cycle.taskDueOn(),
                cycle.dataPlan());
    }

    /** What was typed, to be saved on top of what somebody else stored meanwhile. */
    PlanForm onTopOf(CycleView stored) {
        return withRows(stored.version(), asked().size());
    }

    PlanForm ofNoCommitment() {
        return new PlanForm(
                version, null, title, objective, scale, startsOn, endsOn, questions, task,
                taskOwner, taskDueOn, dataPlan);
    }

    PlanForm withOneMoreQuestion() {
        return withRows(version, Math.min(MOST, asked().size() + 1));
    }

    private PlanForm withRows(@Nullable Integer seen, int count) {
        return new PlanForm(
                seen,
                commitmentId,
                title,
                objective,
                scale,
                startsOn,
                endsOn,
                rows(asked(), count),
                task,
                taskOwner,
                taskDueOn,
                dataPlan);
    }

    PlanCycle toCommand(UUID teamId, @Nullable UUID cycleId, boolean finished) {
        return new PlanCycle(
                teamId,
                cycleId,
                version == null ? 0 : version,
                commitmentId,
                title.trim(),
                text(objective),
                text(scale),
                startsOn,
                endsOn,
                asked().stream()
                        .filter(it -> !it.isBlank())
                        .map(it ->
                                new PlanCycle.Question(text(it.question()), text(it.prediction())))
                        .toList(),
                text(task),
                text(taskOwner),
                taskDueOn,
                text(dataPlan),
                finished);
    }

    private List<Asked> asked() {
        return questions == null ? List.of() : questions;
    }

    private static List<Asked> rows(List<Asked> asked, int count) {
        var rows = new ArrayList<>(asked);
        while (rows.size() < count) {
            rows.add(new Asked("", ""));
        }
        return rows;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.trim();
    }
}
