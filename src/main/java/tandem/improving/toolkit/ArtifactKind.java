package tandem.improving.toolkit;

/** What an artifact becomes in an EMR. */
public enum ArtifactKind {
    ORDER_SET,
    ALERT,
    NOTE_TEMPLATE,
    REFERRAL_WORKFLOW,
    DASHBOARD,
    REMINDER,
    QUESTIONNAIRE,
    PATIENT_EDUCATION,
    IN_BASKET_PROTOCOL,
    SAMPLE_METRIC
}
