package tandem.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;
import static tandem.testing.Actors.aDevice;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.testing.Browser;
import tandem.testing.Browser.Answer;
import tandem.testing.PostgresTest;

/** How often a code is mailed and a password tried, reached over HTTP; the clock stands still. */
@PostgresTest
@SpringBootTest(webEnvironment = RANDOM_PORT)
class SignInLimitsTests {
    private static final String PASSWORD = "correct horse battery";

    @Autowired AccountService accounts;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    private Browser browser;
    private String email;

    @BeforeEach
    void someoneAtABrowser() {
        db.sql("delete from limits.spent").update();
        email = UUID.randomUUID() + "@limits.example";
        browser = new Browser(port);
        browser.get("/sign-in");
    }

    @Test
    void oneEmailIsMailedTenCodesAnHour() {
        for (int i = 0; i < 10; i++) {
            anotherDevice();
            assertThat(ask(email).location()).isEqualTo("/sign-in/code");
        }
        anotherDevice();
        var refused = ask(email);
        assertRefused(refused);
        assertThat(refused.text()).contains("What you typed is still here");
        assertThat(refused.page().select("input[name=email]").val()).isEqualTo(email);
        assertThat(ask("another-" + email).location()).isEqualTo("/sign-in/code");
    }

    @Test
    void oneDeviceAsksForSixtyCodesAnHour() {
        for (int i = 0; i < 60; i++) {
            assertThat(ask(i + email).location()).isEqualTo("/sign-in/code");
        }
        assertRefused(ask(email));
        anotherDevice();
        assertThat(ask(email).location()).isEqualTo("/sign-in/code");
    }

    @Test
    void aPasswordIsTriedTenTimesWhicheverTheDevice() {
        accounts.open(new OpenAccount("Nadia Farouk", email, PASSWORD, Set.of()));
        for (int i = 0; i < 10; i++) {
            anotherDevice();
            assertThat(enter(email, "wrong").status()).isEqualTo(422);
        }
        anotherDevice();
        var refused = enter(email, PASSWORD);
        assertRefused(refused);
        assertThat(refused.body()).doesNotContain(PASSWORD);
        assertThat(browser.cookies()).doesNotContainKey("SESSION");
        assertThat(enter("another-" + email, "wrong").status()).isEqualTo(422);
    }

    @Test
    void aDeviceTriesThirtyPasswordsWhoeverTheyAre() {
        for (int i = 0; i < 30; i++) {
            assertThat(enter(i + email, "wrong").status()).isEqualTo(422);
        }
        assertRefused(enter(email, "wrong"));
    }

    private void anotherDevice() {
        browser.cookies().put(Device.COOKIE, aDevice().id());
    }

    private Answer ask(String address) {
        return browser.post("/sign-in", "email", address);
    }

    private Answer enter(String address, String password) {
        return browser.post("/sign-in/password", "email", address, "password", password);
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(answer.text()).contains("A little too fast");
    }
}
