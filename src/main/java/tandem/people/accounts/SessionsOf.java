package tandem.people.accounts;

import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sign-in sessions, found by the account's id. */
@Component
class SessionsOf {
    private final FindByIndexNameSessionRepository<?> sessions;

    SessionsOf(FindByIndexNameSessionRepository<?> sessions) {
        this.sessions = sessions;
    }

    /** After the commit: a sign-in that comes between sees the new state already. */
    void end(UUID accountId) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        sessions.findByPrincipalName(accountId.toString())
                                .keySet()
                                .forEach(sessions::deleteById);
                    }
                });
    }
}
