package tandem.crediting.credits.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static tandem.crediting.credits.web.CreditPageFixtures.AWARD;
import static tandem.crediting.credits.web.CreditPageFixtures.CLAIM;
import static tandem.crediting.credits.web.CreditPageFixtures.NOON;
import static tandem.crediting.credits.web.CreditPageFixtures.STAFF;
import static tandem.crediting.credits.web.CreditPageFixtures.award;
import static tandem.crediting.credits.web.CreditPageFixtures.waitingClaim;
import static tandem.testing.PageTest.RUTH;

import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.crediting.credits.AwardService;
import tandem.crediting.credits.AwardView;
import tandem.crediting.credits.CorrectAward;
import tandem.crediting.credits.DecideClaim;
import tandem.crediting.credits.RefuseClaim;
import tandem.platform.shared.Refused;
import tandem.testing.PageTest;

@PageTest({AwardController.class, WaitingClaimController.class})
class OfficePagesTests {
    static final String REVOCATION = "/awards/" + AWARD + "/revocation";
    static final String CORRECTION = "/awards/" + AWARD + "/correction";
    static final String DECISION = "/claims/" + CLAIM + "/decision";

    @Autowired MockMvcTester mvc;
    @MockitoBean AwardService awards;

    @BeforeEach
    void anAwardAndAClaimThatWaits() {
        given(awards.show(any(), any())).willReturn(award(null));
        given(awards.claim(any(), any())).willReturn(waitingClaim(true));
    }

    @Test
    void showsWhyThisMany() {
        assertThat(get("/awards/" + AWARD))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "60 minutes from 1 visit",
                        "By the rules",
                        "1.00, attested Thu, Aug 21, 2025");
    }

    @Test
    void revokesWithAReason() {
        assertThat(post(REVOCATION, "Left at noon")).hasRedirectedUrl("/awards/" + AWARD);
        assertThat(post(REVOCATION, " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Say why. It stays on record.");
    }

    @Test
    void correctsToAnotherAmountWithAReason() {
        assertThat(get(CORRECTION))
                .bodyText()
                .contains("value=\"0.75\"")
                .doesNotContain("value=\"1.00\"");
        assertThat(post(CORRECTION, "Left at 12:45")).hasRedirectedUrl("/awards/" + AWARD);
        then(awards)
                .should()
                .correct(
                        new CorrectAward(AWARD, new BigDecimal("0.75"), "Left at 12:45"),
                        STAFF.getActor());
    }

    @Test
    void tellsWhoeverComesSecondAndKeepsWhatSheTyped() {
        willThrow(new Refused("award.notInForce") {}).given(awards).revoke(any(), any());
        given(awards.show(any(), any()))
                .willReturn(award(new AwardView.Revoked(NOON, "Ruth Abelson", "Left at noon")));
        assertThat(post(REVOCATION, "She left early"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else revoked or corrected this award first", "She left early")
                .doesNotContain("Revoke this award</button>");
    }

    @Test
    void awardsOrRefusesAClaimThatWaits() {
        assertThat(get(DECISION))
                .hasStatusOk()
                .bodyText()
                .contains("Waits for you", "Nadia Farouk");
        assertThat(post(DECISION, "Signed the list")).hasRedirectedUrl("/office");
        then(awards)
                .should()
                .award(
                        new DecideClaim(CLAIM, new BigDecimal("0.75"), "Signed the list"),
                        STAFF.getActor());
        assertThat(
                        mvc.post()
                                .uri(DECISION)
                                .with(user(STAFF))
                                .with(csrf())
                                .param("amount", "0.75")
                                .param("reason", "Was not there")
                                .param("answer", "refuse"))
                .hasRedirectedUrl("/office");
        then(awards).should().refuse(new RefuseClaim(CLAIM, "Was not there"), STAFF.getActor());
    }

    @Test
    void keepsTheReasonWhenSomebodyDecidedFirst() {
        willThrow(new Refused("claim.decided") {}).given(awards).award(any(), any());
        given(awards.claim(any(), any())).willReturn(waitingClaim(false));
        assertThat(post(DECISION, "Signed the list"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else has decided this claim", "Signed the list")
                .doesNotContain("name=\"answer\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/revocation", "/correction"})
    void learnersComeToNoAward(String page) {
        assertThat(mvc.get().uri("/awards/" + AWARD + page).with(user(RUTH)))
                .hasStatus(HttpStatus.FORBIDDEN);
        then(awards).shouldHaveNoInteractions();
    }

    @Test
    void learnersDecideNoClaim() {
        assertThat(mvc.get().uri(DECISION).with(user(RUTH))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri(DECISION).with(user(RUTH)).with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
        then(awards).shouldHaveNoInteractions();
    }

    MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(user(STAFF)).exchange();
    }

    MvcTestResult post(String uri, String reason) {
        return mvc.post()
                .uri(uri)
                .with(user(STAFF))
                .with(csrf())
                .param("amount", "0.75")
                .param("reason", reason)
                .exchange();
    }
}
