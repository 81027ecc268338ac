package tandem.platform.encryption;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret that opens something for whoever holds it. The database keeps only its hash. */
public record Token(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** 128 random bits as 22 symbols that need no escaping in a URL or a cookie. */
    public static Token random() {
        var bits = new byte[16];
        RANDOM.nextBytes(bits);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** SHA-256, 32 bytes: enough for 128 random bits, never for a password. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "Token";
    }
}
