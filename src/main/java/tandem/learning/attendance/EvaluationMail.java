package tandem.learning.attendance;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tandem.learning.activities.SessionPlan;
import tandem.platform.mail.Mail;
import tandem.platform.mail.MailService;
import tandem.platform.shared.BaseUrl;
import tandem.platform.shared.When;

/**
 * What follows a finished evaluation. It goes to an address nobody has proved: so it holds a plain
 * link to the sign-in, no name and no answer.
 */
@Component
class EvaluationMail {
    private final MailService mail;
    private final MessageSource messages;
    private final BaseUrl baseUrl;
    private final ClaimWindow window;

    EvaluationMail(MailService mail, MessageSource messages, BaseUrl baseUrl, ClaimWindow window) {
        this.mail = mail;
        this.messages = messages;
        this.baseUrl = baseUrl;
        this.window = window;
    }

    void evaluated(VisitView visit, SessionPlan session) {
        var body =
                text(
                        "evaluation.mail.body",
                        session.title(),
                        When.at(visit.scannedAt(), session.zone()),
                        baseUrl.link("/me"),
                        visit.email(),
                        When.day(window.lastDay(visit.scannedAt())),
                        baseUrl.link("/activities/" + session.activityId()));
        mail.send(
                Mail.to(
                        visit.email(),
                        "evaluation.finished",
                        text("evaluation.mail.subject", session.title()),
                        body));
    }

    private String text(String key, Object... details) {
        return messages.getMessage(key, details, Locale.US);
    }
}
