package tandem.learning.activities.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import tandem.learning.activities.ActivityView;
import tandem.learning.activities.CreateActivity;
import tandem.learning.activities.DescribeActivity;
import tandem.platform.privacy.FreeText;

record BasicsForm(
        int version,
        @FreeText
                @NotBlank(message = "{activity.title.missing}")
                @Size(max = 200, message = "{activity.title.long}")
                String title,
        @FreeText
                @NotBlank(message = "{activity.gap.missing}")
                @Size(max = 2000, message = "{activity.gap.long}")
                String gap) {
    static BasicsForm blank() {
        return new BasicsForm(0, "", "");
    }

    static BasicsForm of(ActivityView activity) {
        return new BasicsForm(activity.version(), activity.title(), activity.gap());
    }

    BasicsForm onTopOf(ActivityView stored) {
        return new BasicsForm(stored.version(), title, gap);
    }

    String asText() {
        return title + "\n" + gap;
    }

    CreateActivity toCommand() {
        return new CreateActivity(title.strip(), gap.strip());
    }

    DescribeActivity toCommand(UUID activityId) {
        return new DescribeActivity(activityId, version, title.strip(), gap.strip());
    }
}
