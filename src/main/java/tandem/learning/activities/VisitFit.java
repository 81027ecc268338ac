package tandem.learning.activities;

/** How what is taught fits a visit: the step, where it is written down, what the EMR says then. */
public record VisitFit(String workflowStep, String documentationTool, String emrPrompt) {
    public boolean isEmpty() {
        return workflowStep.isEmpty() && documentationTool.isEmpty() && emrPrompt.isEmpty();
    }
}
