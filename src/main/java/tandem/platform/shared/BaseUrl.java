package tandem.platform.shared;

/**
 * Where people reach this installation, from {@code tandem.base-url}. Every link that leaves the
 * page (mail, QR, calendar, certificate) is made here and never from the request's host, which its
 * sender chooses.
 */
public record BaseUrl(String value) {
    public BaseUrl {
        if (!value.matches("https?://[^/\\s]+(/[^\\s]*)?")) {
            throw new IllegalArgumentException(
                    "tandem.base-url must be an http or https address, not " + value);
        }
        value = value.replaceAll("/+$", "");
    }

    /**
     * @param path begins with a slash
     */
    public String link(String path) {
        return value + path;
    }

    public boolean isSecure() {
        return value.startsWith("https:");
    }

    /** Without the scheme, as it is said aloud and typed. */
    public String host() {
        return value.replaceFirst("^https?://", "");
    }
}
