package tandem.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tandem.journeys.Traveler.Screen;

/** From the code in the hall to a certificate that verifies and a place in the collaborative. */
@JourneyTest
class ClinicianJourneyTests {
    private static final int PAGES_AT_MOST = 3;
    private static final int PRESSES_AT_MOST = 12;

    @ParameterizedTest
    @EnumSource(Screen.class)
    void goesFromTheCodeInTheHallToACertificateThatVerifies(Screen screen) throws Exception {
        try (var zoe = new Traveler(screen, true)) {
            var email = "zoe." + UUID.randomUUID() + "@journeys.example";
            evaluates(zoe, email, "Zoe Walker", "DIETITIAN");
            proves(zoe, email);
            claims(zoe);
            var download = zoe.page().waitForDownload(() -> zoe.press("a[href$='.pdf']"));
            assertThat(Files.readString(download.path(), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-");
            var number = zoe.page().url().replaceFirst(".*/", "");
            zoe.open("/verify/" + number).sees("verify", "Zoe Walker");
            zoe.open("/me").sees("pathway", "Zoe Walker", "I learned", "I promised");
            zoe.open("/me/credits").sees("transcript", "1.00");
        }
    }

    @Test
    void doesTheSameWithoutScripts() {
        try (var will = new Traveler(Screen.PHONE, false)) {
            var email = "will." + UUID.randomUUID() + "@journeys.example";
            evaluates(will, email, "Will Noscript", "NURSE");
            proves(will, email);
            claims(will);
            will.sees("certificate-noscript", "Will Noscript");
        }
    }

    /** At most three pages and twelve taps or choices, and nothing typed but name and e-mail. */
    private static void evaluates(Traveler her, String email, String name, String profession) {
        her.open("/").page().waitForLoadState();
        var code = her.page().locator("a[href*='/checkin/']").first().getAttribute("href");
        her.open(code).sees("check-in", "Drop-in hour");
        her.type("#name", name).type("#email", email).pick("#profession", profession);
        her.send("main form button[type=submit]").sees("checked-in", name);
        var ratings = her.page().locator("main fieldset .scale").count();
        assertThat(ratings).isBetween(1, 4);
        for (int at = 0; at < ratings; at++) {
            her.choose("input[name='ratings[" + at + "].value'][value='4']");
        }
        her.choose("input[name=freeOfBias][value=true]");
        her.send("#evaluation .action-bar button").sees("evaluation-2");
        her.choose("input[name=join][value=ENROLL_ME]");
        her.send("#evaluation .action-bar button").sees("code", email);
        assertThat(her.pages()).isLessThanOrEqualTo(PAGES_AT_MOST);
        assertThat(her.presses()).isLessThanOrEqualTo(PRESSES_AT_MOST);
    }

    private static void proves(Traveler her, String email) {
        her.type("#code", her.codeMailedTo(email)).press("main form button[type=submit]");
        her.sees("evaluated", "Your email is confirmed");
    }

    private static void claims(Traveler her) {
        her.press("a[href$='/claim']").sees("claim", "Claim your credit");
        her.choose("#attest").press(".action-bar button");
        her.page().waitForLoadState();
        if (!her.page().url().contains("/certificates/")) {
            her.press("a[href*='/certificates/']");
        }
        her.sees("certificate", "1.00");
    }
}
