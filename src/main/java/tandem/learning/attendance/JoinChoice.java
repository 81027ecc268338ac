package tandem.learning.attendance;

/** The answer to "after today": the follow-on collaborative. */
public enum JoinChoice {
    ENROLL_ME,
    TELL_ME_MORE,
    NOT_NOW
}
