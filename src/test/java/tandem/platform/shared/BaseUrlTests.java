package tandem.platform.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class BaseUrlTests {
    @Test
    void linksWithoutDoublingTheSlash() {
        var url = new BaseUrl("https://tandem.example/cme/");
        assertThat(url.link("/verify/X")).isEqualTo("https://tandem.example/cme/verify/X");
        assertThat(url.host()).isEqualTo("tandem.example/cme");
        assertThat(url.isSecure()).isTrue();
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BaseUrl("tandem.example"));
    }
}
