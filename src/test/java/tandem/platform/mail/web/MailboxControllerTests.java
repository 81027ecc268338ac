package tandem.platform.mail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tandem.platform.mail.Letter;
import tandem.platform.mail.Mail;
import tandem.platform.mail.Mailbox;
import tandem.testing.PageTest;

@PageTest(MailboxController.class)
@TestPropertySource(properties = {"tandem.demo=true", "tandem.base-url=http://localhost:8080"})
class MailboxControllerTests {
    private static final UUID ID = UUID.fromString("019abc00-0000-7000-8000-00000000c1c1");

    @Autowired MockMvcTester pages;
    @MockitoBean Mailbox mailbox;

    @Test
    void showsTheListToAnybody() {
        given(mailbox.newest("", 25)).willReturn(List.of(code()));
        given(mailbox.count("")).willReturn(214);
        assertThat(pages.get().uri("/mailbox"))
                .hasStatusOk()
                .bodyText()
                .contains("Your code: 481 097", "The newest 1 of 214", "/mailbox/" + ID);
    }

    @Test
    void showsALetterWithItsCodeAndALinkThatStaysHere() {
        given(mailbox.item(ID)).willReturn(Optional.of(code()));
        given(mailbox.newer(any(), any(), anyInt())).willReturn(List.of());
        given(mailbox.older(any(), any(), anyInt())).willReturn(List.of());
        assertThat(pages.get().uri("/mailbox/{id}", ID))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Your code is</p>",
                        "<p class=\"letter-code\">481 097</p>",
                        "<a href=\"/sign-in/link?t=abc\">http://localhost:8080/sign-in/link?t=abc</a>.",
                        "https://evil.example/x",
                        "&lt;b&gt;")
                .doesNotContain("href=\"https://evil.example");
    }

    @Test
    void saysThatALetterIsForgotten() {
        given(mailbox.item(ID))
                .willReturn(
                        Optional.of(
                                new Mailbox.Item(
                                        ID, "a.b", "nadia@x.example", Instant.EPOCH, null)));
        given(mailbox.newer(any(), any(), anyInt())).willReturn(List.of());
        given(mailbox.older(any(), any(), anyInt())).willReturn(List.of());
        assertThat(pages.get().uri("/mailbox/{id}", ID))
                .hasStatusOk()
                .bodyText()
                .contains("Code used or over", "What it said is forgotten");
    }

    @Test
    void handsOutAnAttachmentToBeSaved() {
        given(mailbox.item(ID)).willReturn(Optional.of(code()));
        assertThat(pages.get().uri("/mailbox/{id}/attachments/0", ID))
                .hasStatusOk()
                .hasHeader(
                        "Content-Disposition",
                        "attachment; filename=\"Kick-off.ics\"; filename*=UTF-8''Kick-off.ics")
                .bodyText()
                .isEqualTo("BEGIN:VCALENDAR");
        assertThat(pages.get().uri("/mailbox/{id}/attachments/1", ID)).hasStatus(404);
        assertThat(pages.get().uri("/mailbox/{id}", UUID.randomUUID())).hasStatus(404);
    }

    private static Mailbox.Item code() {
        return new Mailbox.Item(
                ID,
                "sign-in.code",
                "nadia@harlancreek.example",
                Instant.parse("2026-03-02T10:00:00Z"),
                new Letter(
                        "Your code: 481 097",
                        """
                        Type this code where you were asked for it:

                        Your code is 481 097

                        Or open http://localhost:8080/sign-in/link?t=abc. Not <b> or https://evil.example/x
                        """,
                        List.of(
                                new Mail.Attachment(
                                        "Kick-off.ics",
                                        "text/calendar",
                                        "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8)))));
    }
}
