package tandem.people.accounts;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willAnswer;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import tandem.platform.encryption.Token;
import tandem.platform.mail.Mail;
import tandem.platform.mail.MailService;

/** What a mocked {@link MailService} was asked to send. */
final class Letters {
    private static final Pattern CODE = Pattern.compile("\\b(\\d{3}) (\\d{3})\\b");
    private static final Pattern LINK = Pattern.compile("/(?:link|invitations)/(\\S{22})");

    private final List<Mail> sent = new CopyOnWriteArrayList<>();

    Letters(MailService mails) {
        willAnswer(call -> sent.add(call.getArgument(0))).given(mails).send(any());
    }

    List<Mail> all() {
        return sent;
    }

    Mail last() {
        return sent.getLast();
    }

    String code() {
        var code = CODE.matcher(last().body());
        if (!code.find()) {
            throw new AssertionError(last().body());
        }
        return code.group(1) + code.group(2);
    }

    /** One that is certainly not the mailed one. */
    String wrongCode() {
        return "%06d".formatted((Integer.parseInt(code()) + 1) % 1_000_000);
    }

    Token link() {
        var link = LINK.matcher(last().body());
        if (!link.find()) {
            throw new AssertionError(last().body());
        }
        return new Token(link.group(1));
    }
}
