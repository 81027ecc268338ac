package tandem.platform.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignerTests {
    private static final String FIRST = EncryptionTests.key('a');
    private static final String SECOND = EncryptionTests.key('b');

    private final Signer signer = new Signer(Keys.of(FIRST, null));

    @ParameterizedTest
    @ValueSource(strings = {"", "session 7|11:56|device", "señora, 東京 \n"})
    void knowsItsOwnTextAgain(String text) {
        var signed = signer.sign("check-in", text);
        assertThat(signed).matches("[A-Za-z0-9_.-]+");
        assertThat(signer.read("check-in", signed)).contains(text);
    }

    @Test
    void doesNotKnowItForAnotherPurpose() {
        assertThat(signer.read("sign-in", signer.sign("check-in", "7"))).isEmpty();
    }

    @Test
    void doesNotKnowATextThatWasChanged() {
        var signed = signer.sign("check-in", "11:56");
        var forged = signer.sign("other", "10:56");
        var mac = signed.substring(signed.indexOf('.'));
        assertThat(signer.read("check-in", forged.substring(0, forged.indexOf('.')) + mac))
                .isEmpty();
        assertThat(signer.read("check-in", signed.substring(0, signed.length() - 2))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "abc", "abc.", ".abc", "a.b.c", "äö.ü", "%%%.%%%"})
    void doesNotKnowNonsense(String nonsense) {
        assertThat(signer.read("check-in", nonsense)).isEmpty();
    }

    @Test
    void knowsWhatAFormerKeySigned() {
        var signed = signer.sign("check-in", "7");
        assertThat(new Signer(Keys.of(SECOND, FIRST)).read("check-in", signed)).contains("7");
        assertThat(new Signer(Keys.of(SECOND, null)).read("check-in", signed)).isEmpty();
    }

    @Test
    void countsByAFingerprintThatTellsNothing() {
        var nadia = signer.fingerprint("limits", "nadia@harlancreek.example");
        assertThat(nadia)
                .hasSize(22)
                .isEqualTo(signer.fingerprint("limits", "nadia@harlancreek.example"))
                .isNotEqualTo(signer.fingerprint("other", "nadia@harlancreek.example"))
                .isNotEqualTo(
                        new Signer(Keys.of(SECOND, null))
                                .fingerprint("limits", "nadia@harlancreek.example"));
    }
}
