package tandem.learning.activities;

import tandem.platform.shared.Refused;

/** A refusal that belongs to one field of what was asked; {@code field} is its name there. */
public class FieldRefused extends Refused {
    private final String field;

    FieldRefused(String field, String messageKey, Object... details) {
        super(messageKey, details);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
