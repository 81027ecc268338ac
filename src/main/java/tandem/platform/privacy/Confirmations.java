package tandem.platform.privacy;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.platform.audit.AuditTrail;

/** Who said of a text that looks like a patient's that it is not about a patient. */
@Service
@Transactional
public class Confirmations {
    private final AuditTrail audit;

    Confirmations(AuditTrail audit) {
        this.audit = audit;
    }

    /**
     * @param actor the account, or the nil UUID where nobody is signed in
     * @param subject what the text belongs to, as far as its address tells; else the actor
     */
    public void confirmed(UUID actor, UUID subject) {
        audit.record(actor, "privacy.confirmed", subject);
    }
}
