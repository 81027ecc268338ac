package tandem.learning.activities;

import java.util.List;
import java.util.UUID;

/** All of them, in order, at most {@value #MOST}; the evaluation asks the first four. */
public record WriteObjectives(UUID activityId, int seenVersion, List<String> texts) {
    public static final int MOST = 8;

    public WriteObjectives {
        texts = List.copyOf(texts);
    }
}
