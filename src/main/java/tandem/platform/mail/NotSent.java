package tandem.platform.mail;

/** The mail server did not take a mail. */
class NotSent extends RuntimeException {
    private final String kind;
    private final boolean isFinal;

    NotSent(String kind, boolean isFinal, Throwable cause) {
        super(kind, cause);
        this.kind = kind;
        this.isFinal = isFinal;
    }

    /** For the log: what sort of failure, without what the server said about whom. */
    String kind() {
        return kind;
    }

    /**
     * The server will say the same tomorrow: this address does not exist, this mail is too large.
     */
    boolean isFinal() {
        return isFinal;
    }
}
