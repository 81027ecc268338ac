package tandem.people.accounts;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sign-ins cost each page one statement to read, and seldom one to write (docs/adr/0076). */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
    /** That she was here is noted once a minute; whatever else changes, at once. */
    private static final String UPDATE =
            """
            update %TABLE_NAME% s
            set session_id = is_now.session_id, last_access_time = is_now.seen,
                max_inactive_interval = is_now.lasts, expiry_time = is_now.ends, principal_name = is_now.who
            from (select ?::char(36) as session_id, ?::bigint as seen, ?::integer as lasts, ?::bigint as ends,
                         ?::varchar as who, ?::char(36) as id) is_now
            where s.primary_id = is_now.id
              and (s.last_access_time < is_now.seen - 60000 or s.session_id <> is_now.session_id
                   or s.max_inactive_interval <> is_now.lasts or s.principal_name is distinct from is_now.who)
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> anAccessIsNotedOnceAMinute() {
        return sessions -> sessions.setUpdateSessionQuery(UPDATE);
    }

    /**
     * Each statement by itself, because nobody knows of a session before its answer has gone out;
     * but apart from a transaction that is going on, or has just committed.
     */
    @Bean
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager manager) {
        var apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> statements) {
                return TransactionSynchronizationManager.isSynchronizationActive()
                        ? apart.execute(statements)
                        : TransactionOperations.withoutTransaction().execute(statements);
            }
        };
    }
}
