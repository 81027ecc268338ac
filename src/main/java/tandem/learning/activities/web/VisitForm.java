package tandem.learning.activities.web;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import tandem.learning.activities.ActivityView;
import tandem.learning.activities.FitVisit;
import tandem.learning.activities.VisitFit;
import tandem.platform.privacy.FreeText;

record VisitForm(
        int version,
        @FreeText @Size(max = 500, message = "{activity.visit.long}") String workflowStep,
        @FreeText @Size(max = 500, message = "{activity.visit.long}") String documentationTool,
        @FreeText @Size(max = 500, message = "{activity.visit.long}") String emrPrompt) {
    static VisitForm of(ActivityView activity) {
        var fit = activity.fit();
        return new VisitForm(
                activity.version(), fit.workflowStep(), fit.documentationTool(), fit.emrPrompt());
    }

    VisitForm onTopOf(ActivityView stored) {
        return new VisitForm(stored.version(), workflowStep, documentationTool, emrPrompt);
    }

    String asText() {
        return String.join("\n", workflowStep, documentationTool, emrPrompt);
    }

    FitVisit toCommand(UUID activityId) {
        var fit = new VisitFit(workflowStep.strip(), documentationTool.strip(), emrPrompt.strip());
        return new FitVisit(activityId, version, fit);
    }
}
