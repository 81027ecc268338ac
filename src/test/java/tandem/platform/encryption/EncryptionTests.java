package tandem.platform.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptionTests {
    private static final String FIRST = key('a');
    private static final String SECOND = key('b');

    private final Encryption encryption = new Encryption(Keys.of(FIRST, null));

    @Test
    void opensWhatItSealed() {
        assertThat(encryption.open(encryption.seal("Nadia Farouk".getBytes(UTF_8))))
                .asString(UTF_8)
                .isEqualTo("Nadia Farouk");
        assertThat(encryption.open(encryption.seal(new byte[0]))).isEmpty();
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        var text = "Nadia Farouk".getBytes(UTF_8);
        assertThat(encryption.seal(text).bytes()).isNotEqualTo(encryption.seal(text).bytes());
    }

    @Test
    void noticesEveryChangedBit() {
        var sealed = encryption.seal("8.00".getBytes(UTF_8));
        for (int bit = 0; bit < sealed.bytes().length * 8; bit++) {
            var changed = sealed.bytes().clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThatIllegalStateException()
                    .isThrownBy(() -> encryption.open(new Sealed(sealed.keyId(), changed)));
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> encryption.open(new Sealed(sealed.keyId(), new byte[5])));
    }

    @Test
    void opensWhatAFormerKeySealedAndSealsWithTheNewOne() {
        var old = encryption.seal("Nadia".getBytes(UTF_8));
        var rotated = new Encryption(Keys.of(SECOND, FIRST));
        assertThat(rotated.open(old)).asString(UTF_8).isEqualTo("Nadia");
        assertThat(rotated.seal(new byte[1]).keyId()).isNotEqualTo(old.keyId());
        assertThatIllegalStateException()
                .isThrownBy(() -> new Encryption(Keys.of(SECOND, null)).open(old))
                .withMessageContaining("TANDEM_ENCRYPTION_FORMER_KEYS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base64!", "c2hvcnQ=", ""})
    void refusesAKeyThatIsNone(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Keys.of(key, null))
                .withMessageContaining("openssl rand -base64 32");
    }

    @Test
    void tellsNoSecretInALog() {
        assertThat(Keys.of(FIRST, SECOND).toString()).doesNotContain("aaaa").doesNotContain("[B@");
    }

    static String key(char of) {
        return Base64.getEncoder().encodeToString(String.valueOf(of).repeat(32).getBytes(UTF_8));
    }
}
