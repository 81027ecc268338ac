package tandem.people.accounts;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** The mails around an address. */
@Component
class CodeMail {
    void code(String address, Codes.Issued code, boolean known) {
        throw new IllegalStateException("No mail yet");
    }

    /** Whatever still shows the secret may forget it. */
    void spent(UUID codeId) {
        throw new IllegalStateException("No mail yet");
    }
}
