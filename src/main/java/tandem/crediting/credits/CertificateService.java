package tandem.crediting.credits;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.platform.audit.AuditTrail;
import tandem.platform.encryption.Encryption;
import tandem.platform.encryption.Sealed;
import tandem.platform.shared.NotFound;

/** Certificates for those who may see them: the owner, the CE office, and who holds the number. */
@Service
@Transactional
public class CertificateService {
    private static final String STORED =
            "select key_id, bytes from credits.certificate_pdf where number = ? and version = ?";

    private static final String KEEP =
            """
            insert into credits.certificate_pdf (number, version, bytes, key_id, sha256, made_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private final JdbcClient db;
    private final Certificates certificates;
    private final AccountService accounts;
    private final Encryption encryption;
    private final AuditTrail audit;
    private final Clock clock;

    CertificateService(
            JdbcClient db,
            Certificates certificates,
            AccountService accounts,
            Encryption encryption,
            AuditTrail audit,
            Clock clock) {
        this.db = db;
        this.certificates = certificates;
        this.accounts = accounts;
        this.encryption = encryption;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Not read-only: that staff read another's is recorded.
     *
     * @throws NotFound when there is none, or it is another's and the reader is no CE staff
     */
    public CertificateView show(CertificateNumber number, Actor actor) {
        var held = certificates.find(number).orElseThrow(() -> absent(number));
        if (!accounts.group(actor.accountId()).contains(held.personId())) {
            if (!actor.is(Role.CE_STAFF) && !actor.is(Role.CE_DIRECTOR)) {
                throw absent(number);
            }
            audit.record(actor.accountId(), "certificate.viewed", held.certificate().awardId());
        }
        return held.certificate();
    }

    /**
     * For anybody who holds the number: what the certificate says and whether it still stands.
     *
     * @param typed as it was typed; what is no number is not known
     */
    @Transactional(readOnly = true)
    public Optional<CertificateView> verify(String typed) {
        return CertificateNumber.read(typed)
                .flatMap(certificates::find)
                .map(Certificates.Held::certificate);
    }

    @Transactional(readOnly = true)
    Optional<byte[]> stored(CertificateView certificate) {
        return db.sql(STORED)
                .params(certificate.number().symbols(), certificate.version())
                .query((row, index) -> new Sealed(row.getString("key_id"), row.getBytes("bytes")))
                .optional()
                .map(encryption::open);
    }

    /** The first file stays; whoever comes second with another gets the first. */
    byte[] keep(CertificateView certificate, byte[] pdf) {
        var sealed = encryption.seal(pdf);
        db.sql(KEEP)
                .params(
                        certificate.number().symbols(),
                        certificate.version(),
                        sealed.bytes(),
                        sealed.keyId(),
                        sha256(pdf),
                        OffsetDateTime.now(clock))
                .update();
        return stored(certificate).orElseThrow();
    }

    private static NotFound absent(CertificateNumber number) {
        return new NotFound("Certificate", number);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
