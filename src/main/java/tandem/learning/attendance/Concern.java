package tandem.learning.attendance;

/** Why a visit stands in staff's list: never refused, but looked at before it earns credit. */
public enum Concern {
    /** After the session's end: no minutes unless staff give them. */
    LATE,
    SHARED_DEVICE,
    /** More than two hours before the window opens or after it closes. */
    FAR_FROM_WINDOW,
    /** The same person, or the same e-mail, at another session at the same time. */
    TWO_PLACES,
    PRINTED_AFTER_END;

    /** Its name in the message files. */
    public String messageKey() {
        return "concern." + name();
    }
}
