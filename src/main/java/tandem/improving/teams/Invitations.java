package tandem.improving.teams;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.platform.encryption.Token;

/** Links that let whoever holds them join: 128 random bits, only their hash kept, for 14 days. */
@Component
class Invitations {
    static final Duration VALID = Duration.ofDays(14);

    private static final String MAKE =
            """
            insert into teams.invitation (id, team_id, token_hash, email, made_by, made_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String END =
            """
            update teams.invitation set ended_at = ?, ended_by = ?
            where id = ? and team_id = ? and ended_at is null
            """;

    private static final String OPEN =
            """
            select id, email, made_at, expires_at from teams.invitation
            where team_id = ? and ended_at is null and expires_at > ? order by made_at, id
            """;

    private static final String BY_TOKEN =
            """
            select id, team_id, email, made_by, expires_at, ended_at is not null as ended
            from teams.invitation where token_hash = ?
            """;

    private final JdbcClient db;

    Invitations(JdbcClient db) {
        this.db = db;
    }

    record Made(UUID id, Token token, Instant expiresAt) {}

    record Opened(
            UUID id,
            UUID teamId,
            @Nullable String email,
            UUID madeBy,
            OffsetDateTime expiresAt,
            boolean ended) {
        boolean isOverAt(Instant now) {
            return ended || !expiresAt.toInstant().isAfter(now);
        }
    }

    /**
     * @param email null for a link to be copied, which may be used more than once
     */
    Made make(UUID teamId, @Nullable String email, UUID by, Instant now) {
        var made = new Made(UUID.randomUUID(), Token.random(), now.plus(VALID));
        db.sql(MAKE)
                .param(made.id())
                .param(teamId)
                .param(made.token().hash())
                .param(email)
                .param(by)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(made.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
        return made;
    }

    Optional<Opened> open(Token token) {
        return db.sql(BY_TOKEN).param(token.hash()).query(Opened.class).optional();
    }

    /** The same, kept from everybody else until the end of the transaction. */
    Optional<Opened> lock(Token token) {
        return db.sql(BY_TOKEN + " for update").param(token.hash()).query(Opened.class).optional();
    }

    /**
     * @return whether it was open
     */
    boolean end(UUID invitationId, UUID teamId, UUID by, Instant now) {
        return db.sql(END).params(now.atOffset(ZoneOffset.UTC), by, invitationId, teamId).update()
                == 1;
    }

    List<InvitationView> ofTeam(UUID teamId, Instant now) {
        return db.sql(OPEN)
                .params(teamId, now.atOffset(ZoneOffset.UTC))
                .query(InvitationView.class)
                .list();
    }
}
