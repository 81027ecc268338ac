package tandem.platform.mail.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tandem.platform.mail.Mailbox;
import tandem.testing.PageTest;

@PageTest(MailboxController.class)
class NoMailboxTests {
    @Autowired MockMvcTester pages;
    @MockitoBean Mailbox mailbox;

    @Test
    void aRealInstallationHasNone() {
        assertThat(pages.get().uri("/mailbox")).hasStatus(404);
    }
}
