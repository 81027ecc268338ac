package tandem.people.accounts;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tandem.platform.encryption.Token;
import tandem.platform.mail.Mail;
import tandem.platform.mail.MailService;
import tandem.platform.shared.BaseUrl;

/** The mails around an address. */
@Component
class CodeMail {
    private final MailService mails;
    private final MessageSource texts;
    private final BaseUrl baseUrl;

    CodeMail(MailService mails, MessageSource texts, BaseUrl baseUrl) {
        this.mails = mails;
        this.texts = texts;
        this.baseUrl = baseUrl;
    }

    /** Only the mail says whether the address is known. */
    void code(String address, Codes.Issued code, boolean known) {
        var body =
                text(
                        "account.mail.code",
                        spaced(code.digits()),
                        link("/sign-in/link/", code.link()),
                        text(known ? "account.mail.code.known" : "account.mail.code.unknown"));
        mails.send(
                Mail.to(address, "sign-in.code", text("account.mail.code.subject"), body)
                        .carrying(code.id(), code.expiresAt()));
    }

    void addressCode(String address, Codes.Issued code, String name) {
        var body = text("account.mail.address", spaced(code.digits()), name);
        mails.send(
                Mail.to(address, "sign-in.address", text("account.mail.address.subject"), body)
                        .carrying(code.id(), code.expiresAt()));
    }

    /**
     * @param what {@code added} or {@code removed}
     */
    void notice(String to, String what, String address) {
        mails.send(
                Mail.to(
                        to,
                        "account.notice",
                        text("account.mail." + what + ".subject"),
                        text("account.mail." + what, address, baseUrl.link("/me/profile"))));
    }

    /** Who is invited by whom, to join or to choose a password. */
    record InvitationLetter(String to, String name, String by, boolean toPassword) {}

    void invitation(InvitationLetter letter, UUID id, Token token, Instant until) {
        var key = letter.toPassword() ? "account.mail.password" : "account.mail.invitation";
        mails.send(
                Mail.to(
                                letter.to(),
                                "account.invitation",
                                text(key + ".subject"),
                                text(key, letter.name(), letter.by(), link("/invitations/", token)))
                        .carrying(id, until));
    }

    /** Whatever still shows the secret may forget it. */
    void spent(UUID codeId) {
        mails.wipe(codeId);
    }

    private String link(String path, Token token) {
        return baseUrl.link(path + token.value());
    }

    private static String spaced(String digits) {
        return digits.substring(0, 3) + " " + digits.substring(3);
    }

    private String text(String key, Object... details) {
        return texts.getMessage(key, details, Locale.ENGLISH);
    }
}
