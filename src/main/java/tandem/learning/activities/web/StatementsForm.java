package tandem.learning.activities.web;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import tandem.learning.activities.ActivityView;
import tandem.learning.activities.WordStatements;
import tandem.platform.privacy.FreeText;

/** What reads as the provider's wording stays the provider's: only a changed text is kept. */
record StatementsForm(
        int version,
        @FreeText @Size(max = 2000, message = "{activity.gap.long}") String accreditation,
        @FreeText @Size(max = 2000, message = "{activity.gap.long}") String designation,
        @FreeText @Size(max = 2000, message = "{activity.gap.long}") String participation) {
    static StatementsForm of(ActivityView activity) {
        var statements = activity.statements();
        return new StatementsForm(
                activity.version(),
                statements.accreditation(),
                statements.designation(),
                statements.participation());
    }

    StatementsForm onTopOf(ActivityView stored) {
        return new StatementsForm(stored.version(), accreditation, designation, participation);
    }

    String asText() {
        return String.join("\n", accreditation, designation, participation);
    }

    WordStatements toCommand(UUID activityId) {
        return new WordStatements(
                activityId,
                version,
                accreditation.strip(),
                designation.strip(),
                participation.strip());
    }
}
