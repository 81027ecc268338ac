package tandem.learning.attendance;

/** What brought a visit: a code from the screen or from paper, or staff at the desk. */
public enum Means {
    QR,
    TYPED,
    PRINTED,
    STAFF;

    /** Its name in the message files. */
    public String messageKey() {
        return "means." + name();
    }
}
