package tandem.learning.activities;

/** Refusals for page tests: their constructors belong to the feature. */
public final class Refusals {
    private Refusals() {}

    public static FieldRefused at(String field, String messageKey, Object... details) {
        return new FieldRefused(field, messageKey, details);
    }
}
