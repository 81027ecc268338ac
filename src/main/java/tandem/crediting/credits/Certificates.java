package tandem.crediting.credits;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tandem.learning.activities.ActivityFacts;
import tandem.learning.activities.CreditType;
import tandem.people.learners.Profession;
import tandem.people.organizations.Provider;
import tandem.platform.encryption.Encryption;
import tandem.platform.encryption.Sealed;

/** What each award's certificate says, frozen with it; the person's name and profession sealed. */
@Component
class Certificates {
    private static final String ISSUE =
            """
            insert into credits.certificate (number, version, title, format, place, starts_on, ends_on, provider,
              accreditation_statement, credit_statement, signatory_name, signatory_title, person, key_id, issued_at)
            values (:number, 1, :title, :format, :place, :from, :to, :provider, :accreditation, :credit,
              :signatory, :office, :person, :key, :now)
            """;

    /** A correction says again what the corrected one said: only the amount is another. */
    private static final String REISSUE =
            """
            insert into credits.certificate (number, version, title, format, place, starts_on, ends_on, provider,
              accreditation_statement, credit_statement, signatory_name, signatory_title, person, key_id, issued_at)
            select :number, 1, title, format, place, starts_on, ends_on, provider, accreditation_statement,
              credit_statement, signatory_name, signatory_title, person, key_id, :now
            from credits.certificate where number = :former order by version desc limit 1
            """;

    private static final String CERTIFICATE =
            """
            select t.*, a.id as award_id, a.amount, a.awarded_at, c.person_id, c.credit_type, c.completed_on,
                   r.revoked_at
            from credits.certificate t
            join credits.award a on a.number = t.number
            join credits.claim c on c.id = a.claim_id
            left join credits.revocation r on r.award_id = a.id
            where t.number = ? order by t.version desc limit 1
            """;

    private final JdbcClient db;
    private final Encryption encryption;
    private final MessageSource texts;
    private final Clock clock;

    Certificates(JdbcClient db, Encryption encryption, MessageSource texts, Clock clock) {
        this.db = db;
        this.encryption = encryption;
        this.texts = texts;
        this.clock = clock;
    }

    /** Whose certificate it is, and what it says. */
    record Held(UUID personId, CertificateView certificate) {}

    /**
     * Everything as it reads now.
     *
     * @param profession null where she has said none
     */
    record Facts(
            String name,
            @Nullable Profession profession,
            ActivityFacts activity,
            Provider provider) {}

    void issue(CertificateNumber number, CreditType type, Facts facts) {
        var sealed = encryption.seal(person(facts).getBytes(UTF_8));
        var activity = facts.activity();
        db.sql(ISSUE)
                .param("number", number.symbols())
                .param("title", activity.title())
                .param("format", activity.format())
                .param("place", activity.place())
                .param("from", activity.startsOn())
                .param("to", activity.endsOn())
                .param("provider", facts.provider().name())
                .param("accreditation", activity.accreditationStatement())
                .param(
                        "credit",
                        type == CreditType.AMA_PRA_1
                                ? activity.designationStatement()
                                : activity.participationStatement())
                .param("signatory", facts.provider().signatoryName())
                .param("office", facts.provider().signatoryTitle())
                .param("person", sealed.bytes())
                .param("key", sealed.keyId())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void reissue(CertificateNumber number, CertificateNumber former) {
        db.sql(REISSUE)
                .param("number", number.symbols())
                .param("former", former.symbols())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    Optional<Held> find(CertificateNumber number) {
        return db.sql(CERTIFICATE).param(number.symbols()).query(this::held).optional();
    }

    /** Two lines, as they are printed. */
    private String person(Facts facts) {
        var profession = facts.profession();
        return facts.name()
                + "\n"
                + (profession == null
                        ? ""
                        : texts.getMessage(profession.messageKey(), null, Locale.US));
    }

    private Held held(ResultSet row, int number) throws SQLException {
        var keyId = row.getString("key_id");
        var person =
                keyId == null
                        ? new String[] {"", ""}
                        : new String(
                                        encryption.open(new Sealed(keyId, row.getBytes("person"))),
                                        UTF_8)
                                .split("\n", 2);
        var revokedAt = row.getObject("revoked_at", OffsetDateTime.class);
        return new Held(
                row.getObject("person_id", UUID.class),
                new CertificateView(
                        new CertificateNumber(row.getString("number")),
                        row.getInt("version"),
                        row.getObject("award_id", UUID.class),
                        person[0],
                        person[1],
                        CreditType.valueOf(row.getString("credit_type")),
                        row.getBigDecimal("amount"),
                        row.getString("title"),
                        row.getString("format"),
                        row.getString("place"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getObject("completed_on", LocalDate.class),
                        row.getString("provider"),
                        row.getString("accreditation_statement"),
                        row.getString("credit_statement"),
                        row.getString("signatory_name"),
                        row.getString("signatory_title"),
                        row.getObject("awarded_at", OffsetDateTime.class).toInstant(),
                        revokedAt == null ? null : revokedAt.toInstant()));
    }
}
