package tandem.platform.mail;

/** What became of a mail. */
public enum DeliveryState {
    /** Promised, and tried again until it is sent or given up. */
    WAITING,
    SENT,
    /** Given up; staff see it and may send it again. */
    FAILED,
    /** Its code was of no use any more before it could be sent. */
    EXPIRED,
    /** In the demo: it stands in the mailbox and never leaves. */
    KEPT
}
