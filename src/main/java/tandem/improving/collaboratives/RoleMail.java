package tandem.improving.collaboratives;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tandem.people.accounts.Actor;
import tandem.platform.mail.Mail;
import tandem.platform.mail.MailService;
import tandem.platform.shared.BaseUrl;

/** Tells people what they were named. */
@Component
class RoleMail {
    private final MailService mail;
    private final MessageSource messages;
    private final BaseUrl baseUrl;

    RoleMail(MailService mail, MessageSource messages, BaseUrl baseUrl) {
        this.mail = mail;
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    void named(NameForRole naming, CollaborativeView collaborative, Actor by) {
        var role = text(naming.role().messageKey());
        mail.send(
                Mail.to(
                        naming.email(),
                        "collaboratives.named",
                        text("collaboratives.mail.named.subject", role, collaborative.name()),
                        text(
                                "collaboratives.mail.named.body",
                                by.name(),
                                role,
                                collaborative.name(),
                                baseUrl.link("/collaboratives"),
                                naming.email())));
    }

    private String text(String key, Object... details) {
        return messages.getMessage(key, details, Locale.US);
    }
}
