package tandem.crediting.credits.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static tandem.crediting.credits.web.CreditPageFixtures.ACTIVITY;
import static tandem.crediting.credits.web.CreditPageFixtures.AUGUST_21;
import static tandem.crediting.credits.web.CreditPageFixtures.NOON;
import static tandem.crediting.credits.web.CreditPageFixtures.NUMBER;
import static tandem.crediting.credits.web.CreditPageFixtures.OHIO;
import static tandem.crediting.credits.web.CreditPageFixtures.certificate;
import static tandem.crediting.credits.web.CreditPageFixtures.claim;
import static tandem.crediting.credits.web.CreditPageFixtures.line;
import static tandem.crediting.credits.web.CreditPageFixtures.transcript;
import static tandem.testing.PageTest.RUTH;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tandem.crediting.credits.CertificatePdfs;
import tandem.crediting.credits.CertificateService;
import tandem.crediting.credits.ClaimOutcome;
import tandem.crediting.credits.ClaimService;
import tandem.crediting.credits.ClaimView;
import tandem.crediting.credits.Missing;
import tandem.crediting.credits.QrCode;
import tandem.crediting.credits.Transcript;
import tandem.crediting.credits.TranscriptPdfs;
import tandem.crediting.credits.TranscriptService;
import tandem.learning.activities.CreditType;
import tandem.people.organizations.ProviderService;
import tandem.platform.limits.Limits;
import tandem.platform.shared.NotFound;
import tandem.testing.PageTest;

@PageTest({
    ClaimController.class,
    CertificateController.class,
    TranscriptController.class,
    VerificationController.class
})
class LearnerPagesTests {
    @Autowired MockMvcTester mvc;
    @Autowired ProviderService providers;
    @MockitoBean ClaimService claims;
    @MockitoBean CertificateService certificates;
    @MockitoBean CertificatePdfs pdfs;
    @MockitoBean TranscriptService transcripts;
    @MockitoBean TranscriptPdfs transcriptPdfs;
    @MockitoBean Limits limits;

    @BeforeEach
    void aClaimThatIsOpen() {
        given(claims.show(any(), any())).willReturn(claim(List.of(), null));
        given(pdfs.qr(any())).willReturn(QrCode.of("https://tandem.example/verify/" + NUMBER));
        given(providers.zone()).willReturn(OHIO);
        given(providers.name()).willReturn("Erie Plains Institute");
    }

    @Test
    void offersTheMostAndTicksNothingForHer() {
        assertThat(get("/activities/" + ACTIVITY + "/claim"))
                .hasStatusOk()
                .bodyText()
                .contains("At most 1.00", "0.25 hour", "certificate of participation")
                .doesNotContain("checked=");
    }

    @Test
    void leadsToTheCertificate() {
        given(claims.claim(any(), any())).willReturn(new ClaimOutcome.Awarded(NUMBER));
        assertThat(claiming("1.00", "true"))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/certificates/F59T-DWH9-EDD1R-R");
    }

    @Test
    void saysThatTheOfficeDecides() {
        given(claims.claim(any(), any())).willReturn(new ClaimOutcome.WaitsForStaff());
        assertThat(claiming("1.00", "true")).hasRedirectedUrl("/me/credits");
    }

    @Test
    void asksForTheAttestationAndKeepsTheAmount() {
        assertThat(claiming("0.50", "false"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Tick that this is true")
                .containsPattern("value=\"0.50\" selected");
        then(claims).should(never()).claim(any(), any());
    }

    /** A browser sends nothing at all for a box that is not ticked. */
    @Test
    void asksForTheAttestationWhereTheBoxWasLeftEmpty() {
        assertThat(
                        mvc.post()
                                .uri("/activities/{id}/claim", ACTIVITY)
                                .with(user(RUTH))
                                .with(csrf())
                                .param("amount", "0.50"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Tick that this is true");
        then(claims).should(never()).claim(any(), any());
    }

    @Test
    void saysHowMuchCanBeClaimed() {
        given(claims.claim(any(), any()))
                .willReturn(new ClaimOutcome.NotThatMuch(new BigDecimal("0.75")));
        assertThat(claiming("1.00", "true"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("At most 0.75 can be claimed");
    }

    @Test
    void saysWhatIsMissingAndWhereToMendIt() {
        var missing =
                List.of(
                        new Missing(Missing.Reason.NOT_OPEN_YET, "Thu, 1:00 p.m. Eastern", null),
                        new Missing(Missing.Reason.PROFESSION, "", "/me/profile"));
        given(claims.show(any(), any())).willReturn(claim(missing, null));
        assertThat(get("/activities/" + ACTIVITY + "/claim"))
                .hasStatusOk()
                .bodyText()
                .contains("Claiming opens Thu, 1:00 p.m. Eastern", "/me/profile")
                .doesNotContain("<select");
    }

    @Test
    void showsWhatBecameOfAnEarlierClaim() {
        var claimed = new ClaimView.Claimed(new BigDecimal("1.00"), NUMBER);
        given(claims.show(any(), any())).willReturn(claim(List.of(), claimed));
        assertThat(get("/activities/" + ACTIVITY + "/claim"))
                .bodyText()
                .contains("/certificates/F59T-DWH9-EDD1R-R")
                .doesNotContain("<select");
    }

    @Test
    void showsACertificateToItsOwnerAndNothingToOthers() {
        given(certificates.show(any(), any())).willReturn(certificate(null));
        assertThat(get("/certificates/" + NUMBER))
                .hasStatusOk()
                .bodyText()
                .contains("Priya Raman, MD", "<em>AMA PRA Category 1 Credit</em>");
        willThrow(new NotFound("Certificate", NUMBER)).given(certificates).show(any(), any());
        assertThat(get("/certificates/" + NUMBER)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/certificates/nonsense")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void servesTheFileAsAnAttachment() {
        given(pdfs.pdf(any(), any())).willReturn("%PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(get("/certificates/" + NUMBER + ".pdf"))
                .hasStatusOk()
                .hasContentType("application/pdf")
                .hasHeader(
                        "Content-Disposition",
                        "attachment; filename=\"certificate-F59T-DWH9-EDD1R-R.pdf\"");
    }

    @Test
    void verifiesForAnybodyWithoutMoreThanThePaperSays() {
        given(certificates.verify(any())).willReturn(Optional.of(certificate(null)));
        assertThat(mvc.get().uri("/verify/{n}", NUMBER))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("X-Robots-Tag", "noindex, nofollow")
                .bodyText()
                .contains(
                        "This certificate is valid", "Priya Raman, MD", "Refer early, refer warmly")
                .doesNotContain("Physician (MD, DO)");
    }

    @Test
    void saysWhenACertificateWasRevokedAndNotWhy() {
        var lateInOhio = Instant.parse("2025-09-01T02:00:00Z");
        given(certificates.verify(any())).willReturn(Optional.of(certificate(lateInOhio)));
        assertThat(mvc.get().uri("/verify/{n}", NUMBER))
                .hasStatusOk()
                .bodyText()
                .contains("This certificate is revoked", "Revoked on August 31, 2025")
                .doesNotContain("is valid");
    }

    @Test
    void anUnknownNumberLooksLikeAMalformedOne() {
        given(certificates.verify(any())).willReturn(Optional.empty());
        var unknown = mvc.get().uri("/verify/{n}", NUMBER).exchange();
        var malformed = mvc.get().uri("/verify/{n}", "nonsense").exchange();
        var typed = mvc.get().uri("/verify").param("number", "?").exchange();
        assertThat(unknown).hasStatus(HttpStatus.NOT_FOUND);
        for (var other : List.of(malformed, typed)) {
            assertThat(answer(other)).isEqualTo(answer(unknown));
        }
    }

    @Test
    void listsCreditWithTotalsThatLeaveOutWhatWasRevoked() {
        given(transcripts.of(any(), any(), any()))
                .willReturn(
                        transcript(
                                List.of(
                                        line("Learning session 2", "2.00", null),
                                        line("Learning session 1", "1.25", null),
                                        line("Refer early", "1.00", LocalDate.of(2025, 9, 1))),
                                List.of()));
        assertThat(get("/me/credits"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<strong>3.25</strong>", "Revoked on September 1, 2025", "<del>1.00</del>");
    }

    @Test
    void beginsWithTheSmallestNextAct() {
        given(transcripts.of(any(), any(), any())).willReturn(transcript(List.of(), List.of()));
        assertThat(get("/me/credits")).bodyText().contains("Your first credit will stand here");
    }

    @Test
    void showsClaimsThatWaitOrWereRefusedWithTheReason() {
        var refused =
                new Transcript.Claim(
                        ACTIVITY,
                        "Refer early",
                        CreditType.PARTICIPATION,
                        new BigDecimal("1.00"),
                        NOON,
                        "Not on the sign-in sheet");
        given(transcripts.of(any(), any(), any()))
                .willReturn(transcript(List.of(), List.of(refused)));
        assertThat(get("/me/credits")).bodyText().contains("Refused", "Not on the sign-in sheet");
    }

    @Test
    void asksTheLedgerForTheDaysChosen() {
        given(transcripts.of(any(), any(), any())).willReturn(transcript(List.of(), List.of()));
        assertThat(get("/me/credits?from=2025-01-01&to=")).hasStatusOk();
        then(transcripts).should().of(RUTH.getActor(), LocalDate.of(2025, 1, 1), null);
    }

    @Test
    void exportsNoFormulas() {
        given(transcripts.of(any(), any(), any()))
                .willReturn(
                        transcript(List.of(line("=HYPERLINK(\"x\")", "1.00", null)), List.of()));
        assertThat(get("/me/credits.csv"))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"transcript.csv\"")
                .bodyText()
                .contains("\"'=HYPERLINK(\"\"x\"\")\"," + AUGUST_21 + ",AMA PRA Category 1,1.00");
    }

    @Test
    void nobodySeesCreditWithoutASignIn() {
        for (var uri :
                List.of(
                        "/me/credits",
                        "/me/credits.csv",
                        "/me/credits.pdf",
                        "/certificates/" + NUMBER,
                        "/certificates/" + NUMBER + ".pdf",
                        "/activities/" + ACTIVITY + "/claim")) {
            assertThat(mvc.get().uri(uri).exchange().getResponse().getStatus()).isNotEqualTo(200);
        }
        then(certificates).shouldHaveNoInteractions();
        then(transcripts).shouldHaveNoInteractions();
    }

    MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(user(RUTH)).exchange();
    }

    MvcTestResult claiming(String amount, String attest) {
        return mvc.post()
                .uri("/activities/{id}/claim", ACTIVITY)
                .with(user(RUTH))
                .with(csrf())
                .param("amount", amount)
                .param("attest", attest)
                .exchange();
    }

    /** Status, headers and page, as whoever guesses would compare them. */
    static String answer(MvcTestResult result) {
        try {
            var response = result.getResponse();
            var headers =
                    response.getHeaderNames().stream()
                            .sorted()
                            .map(name -> name + "=" + response.getHeaders(name))
                            .collect(Collectors.joining("\n"));
            return response.getStatus() + "\n" + headers + "\n" + response.getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
