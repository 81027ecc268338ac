package tandem.learning.activities.web;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tandem.learning.activities.ActivityView;
import tandem.learning.activities.Objective;
import tandem.learning.activities.WriteObjectives;
import tandem.platform.privacy.FreeText;

/** One line an objective; an empty line is none. */
record ObjectivesForm(
        int version,
        @FreeText
                List<@Size(max = 500, message = "{activity.objective.long}") @Nullable String>
                        texts) {
    ObjectivesForm {
        texts = padded(texts == null ? List.of() : texts);
    }

    static ObjectivesForm of(ActivityView activity) {
        return new ObjectivesForm(
                activity.version(), activity.objectives().stream().map(Objective::text).toList());
    }

    ObjectivesForm onTopOf(ActivityView stored) {
        return new ObjectivesForm(stored.version(), texts);
    }

    String asText() {
        return texts.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }

    WriteObjectives toCommand(UUID activityId) {
        var written =
                texts.stream()
                        .filter(text -> text != null && !text.isBlank())
                        .map(String::strip)
                        .toList();
        return new WriteObjectives(activityId, version, written);
    }

    private static List<String> padded(List<@Nullable String> texts) {
        return IntStream.range(0, WriteObjectives.MOST)
                .mapToObj(i -> {
                    var text = i < texts.size() ? texts.get(i) : null;
                    return text == null ? "" : text;
                })
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
