package tandem.platform.encryption;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import org.springframework.stereotype.Component;

/**
 * Lets text go out to a browser and knows it again when it comes back. HMAC-SHA-256 with a key for
 * each purpose: what was signed for one is nothing for another. Signed text can be read by anybody.
 */
@Component
public class Signer {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Keys keys;

    Signer(Keys keys) {
        this.keys = keys;
    }

    /** Needs no escaping in a URL, a form or a cookie. */
    public String sign(String purpose, String payload) {
        var body = BASE64.encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        return body + "." + BASE64.encodeToString(mac(keys.newest(), purpose, body));
    }

    /** Empty when this installation did not sign it for this purpose. */
    public Optional<String> read(String purpose, String signed) {
        var dot = signed.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        var body = signed.substring(0, dot);
        try {
            var mac = Base64.getUrlDecoder().decode(signed.substring(dot + 1));
            return keys.newestFirst().stream()
                            .anyMatch(key -> MessageDigest.isEqual(mac, mac(key, purpose, body)))
                    ? Optional.of(
                            new String(Base64.getUrlDecoder().decode(body), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /**
     * 128 bits that stand for the text and cannot be made, or tried out, without the key: for
     * counting by e-mail or address without keeping either.
     */
    public String fingerprint(String purpose, String text) {
        var whole = mac(keys.newest(), purpose, text);
        return BASE64.encodeToString(Arrays.copyOf(whole, 16));
    }

    private static byte[] mac(Keys.Key key, String purpose, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key.forUse("sign " + purpose, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
