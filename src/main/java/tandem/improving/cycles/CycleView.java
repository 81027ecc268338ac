package tandem.improving.cycles;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.platform.shared.When;

/** A cycle as one reader sees it; moments are given in the zone of the team's organization. */
public record CycleView(
        UUID id,
        int version,
        UUID teamId,
        int number,
        @Nullable UUID commitmentId,
        String title,
        String objective,
        String scale,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<Question> questions,
        String task,
        String taskOwner,
        @Nullable LocalDate taskDueOn,
        String dataPlan,
        Stage stage,
        @Nullable Boolean asPlanned,
        String deviation,
        String observations,
        String surprise,
        String learning,
        @Nullable Decision decision,
        String decisionReason,
        String keptGoingBy,
        @Nullable String cancelledBecause,
        @Nullable CycleSummary follows,
        List<CycleSummary> followedBy,
        Map<Stage, Move> moves,
        boolean editable) {

    /** One row of plan and study. */
    public record Question(
            String question,
            String prediction,
            String result,
            @Nullable Verdict verdict,
            String why) {}

    /** Who moved the cycle to a stage, and when. */
    public record Move(ZonedDateTime at, String by) {
        static Move of(Instant at, ZoneId zone, String by) {
            return new Move(at.atZone(zone), by);
        }

        /** "Thu, Jan 14, 2027, 9:00 a.m. Eastern", where the team works. */
        public String when() {
            return When.at(at.toInstant(), at.getZone());
        }
    }

    /**
     * A ring on the cycle's line.
     *
     * @param state how it is drawn: "done", "now" or "later"
     */
    public record Step(Stage stage, String state, @Nullable Move move) {}

    /** When the predictions froze, and who began the test; null while they may change. */
    public @Nullable Move locked() {
        return moves.get(Stage.DOING);
    }

    public List<Step> steps() {
        return Stream.of(Stage.values())
                .filter(it -> it != Stage.CANCELLED)
                .map(it -> new Step(it, stateOf(it), moves.get(it)))
                .toList();
    }

    private String stateOf(Stage other) {
        if (stage == Stage.CANCELLED) {
            return moves.containsKey(other) || other == Stage.DRAFT ? "done" : "later";
        }
        if (other == stage) {
            return stage == Stage.ACTED ? "done" : "now";
        }
        return other.compareTo(stage) < 0 ? "done" : "later";
    }

    /** The plan's texts by message key, to be shown beside what somebody else typed meanwhile. */
    public Map<String, String> planTexts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("planWords", title);
        texts.put("objective", objective);
        texts.put("scaleAsk", scale);
        texts.put(
                "wePredictAsk",
                joined(question -> question.question() + " " + question.prediction()));
        texts.put("task", task + " " + taskOwner);
        texts.put("dataPlan", dataPlan);
        return texts;
    }

    public Map<String, String> doTexts() {
        return Map.of("observations", observations, "deviation", deviation);
    }

    public Map<String, String> studyTexts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("happened", joined(question -> question.result() + " " + question.why()));
        texts.put("surprise", surprise);
        texts.put("learning", learning);
        return texts;
    }

    private String joined(Function<Question, String> text) {
        return questions.stream().map(text).map(String::trim).collect(Collectors.joining(" · "));
    }
}
