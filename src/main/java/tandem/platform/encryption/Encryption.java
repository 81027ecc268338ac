package tandem.platform.encryption;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Seals what the database keeps but a copy of it must not tell. AES-256-GCM with a random nonce in
 * front; a change of a single bit is noticed.
 */
@Component
public class Encryption {
    private static final String USE = "seal";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Keys keys;

    Encryption(Keys keys) {
        this.keys = keys;
    }

    public Sealed seal(byte[] open) {
        var key = keys.newest();
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = apply(Cipher.ENCRYPT_MODE, key.forUse(USE, "AES"), nonce, open, 0);
        var bytes = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, bytes, NONCE_BYTES, sealed.length);
        return new Sealed(key.id(), bytes);
    }

    /**
     * @throws IllegalStateException when the key is unknown or the bytes are not what was sealed
     */
    public byte[] open(Sealed sealed) {
        var key =
                keys.named(sealed.keyId())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "Sealed by the key "
                                                + sealed.keyId()
                                                + ", which is not configured; add it to"
                                                + " TANDEM_ENCRYPTION_FORMER_KEYS"));
        if (sealed.bytes().length < NONCE_BYTES) {
            throw new IllegalStateException("Too short to be sealed");
        }
        var nonce = Arrays.copyOf(sealed.bytes(), NONCE_BYTES);
        return apply(
                Cipher.DECRYPT_MODE, key.forUse(USE, "AES"), nonce, sealed.bytes(), NONCE_BYTES);
    }

    private static byte[] apply(int mode, SecretKey key, byte[] nonce, byte[] from, int start) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(from, start, from.length - start);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("These bytes are not what was sealed", changed);
        }
    }
}
