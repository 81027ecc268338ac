package tandem.platform.installation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class SettingsTests {
    private final MockEnvironment settings = new MockEnvironment();

    @BeforeEach
    void aRealInstallation() {
        settings.withProperty("spring.datasource.url", "jdbc:postgresql://db/tandem")
                .withProperty("TANDEM_BASE_URL", "https://tandem.example")
                .withProperty("tandem.encryption.key", "k")
                .withProperty("spring.mail.host", "mail.example")
                .withProperty("tandem.mail.from", "tandem@tandem.example");
    }

    @Test
    void startsWithAllOfThem() {
        assertThatCode(() -> Settings.check(settings)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "TANDEM_BASE_URL, TANDEM_BASE_URL",
        "tandem.encryption.key, TANDEM_ENCRYPTION_KEY",
        "spring.mail.host, SPRING_MAIL_HOST",
        "tandem.mail.from, TANDEM_MAIL_FROM"
    })
    void namesTheOneThatIsMissing(String property, String name) {
        settings.setProperty(property, " ");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Settings.check(settings))
                .withMessageStartingWith(name + " is missing; docs/operations.md");
    }

    @Test
    void namesAllThatAreMissingInOneLine() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Settings.check(new MockEnvironment()))
                .withMessageStartingWith(
                        "TANDEM_BASE_URL, TANDEM_ENCRYPTION_KEY, SPRING_MAIL_HOST,"
                                + " TANDEM_MAIL_FROM are missing;");
    }

    @Test
    void takesABaseUrlThatIsSetInAnotherWay() {
        settings.withProperty("TANDEM_BASE_URL", "")
                .withProperty("tandem.base-url", "https://tandem.example");
        assertThatCode(() -> Settings.check(settings)).doesNotThrowAnyException();
    }

    @Test
    void asksTheDemoForNothing() {
        assertThatCode(() ->
                        Settings.check(new MockEnvironment().withProperty("tandem.demo", "true")))
                .doesNotThrowAnyException();
    }
}
