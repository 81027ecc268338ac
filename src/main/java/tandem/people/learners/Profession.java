package tandem.people.learners;

/**
 * Who somebody is at work. Only physicians may claim AMA PRA Category 1 Credit (AMA: MD, DO and
 * international equivalents); everybody else gets a certificate of participation.
 */
public enum Profession {
    PHYSICIAN,
    NURSE_PRACTITIONER,
    PHYSICIAN_ASSISTANT,
    NURSE,
    PHARMACIST,
    DIETITIAN,
    PSYCHOLOGIST,
    SOCIAL_WORKER,
    COMMUNITY_HEALTH_WORKER,
    STUDENT,
    OTHER;

    public boolean isPhysician() {
        return this == PHYSICIAN;
    }

    /** Its name in the message files. */
    public String messageKey() {
        return "profession." + name();
    }
}
