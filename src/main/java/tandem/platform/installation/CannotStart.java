package tandem.platform.installation;

/** Why there is no use in going on; the message is one line for whoever runs the installation. */
public class CannotStart extends RuntimeException {
    public CannotStart(String line) {
        super(line);
    }

    public CannotStart(String line, Throwable cause) {
        super(line, cause);
    }
}
