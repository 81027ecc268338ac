package tandem.platform.privacy;

/**
 * A place in a text that looks like a patient identifier.
 *
 * @param start of the first character, {@code end} of the one after the last
 */
public record Finding(Kind kind, int start, int end) {
    public enum Kind {
        SOCIAL_SECURITY_NUMBER,
        MEDICAL_RECORD_NUMBER,
        DATE_OF_BIRTH,
        PHONE_NUMBER,
        EMAIL_ADDRESS,
        STREET_ADDRESS
    }
}
