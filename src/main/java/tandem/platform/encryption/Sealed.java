package tandem.platform.encryption;

/**
 * Bytes that only {@link Encryption} opens, and the id of the key that sealed them: keep both, so
 * that an old row opens after the key was changed.
 */
public record Sealed(String keyId, byte[] bytes) {
    @Override
    public String toString() {
        return "Sealed by " + keyId;
    }
}
