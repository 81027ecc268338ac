package tandem.people.accounts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.people.accounts.Codes.Purpose;
import tandem.people.accounts.Codes.Tried;
import tandem.platform.audit.AuditTrail;
import tandem.platform.shared.NotFound;

/**
 * What a person changes about her own account: her name and the addresses she signs in with. Every
 * other address of hers is told when one comes or goes.
 */
@Service
@Transactional
public class ProfileService {
    private static final String ADD =
            """
            insert into accounts.email_address (account_id, address, added_at, confirmed_at)
            values (?, ?, ?, ?)
            on conflict (account_id, address) do update set confirmed_at = excluded.confirmed_at
            """;

    private static final String END_PASSWORD_LINKS =
            """
            update accounts.invitation set ended_at = ?
            where purpose = 'PASSWORD' and account_id = any(?) and accepted_at is null and ended_at is null
            returning id
            """;

    private final JdbcClient db;
    private final AccountService accounts;
    private final Codes codes;
    private final CodeMail mail;
    private final AuditTrail audit;
    private final Clock clock;

    ProfileService(
            JdbcClient db,
            AccountService accounts,
            Codes codes,
            CodeMail mail,
            AuditTrail audit,
            Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.codes = codes;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /** Certificates already made keep the name they were made with. */
    public Actor rename(String name, Actor actor) {
        db.sql("update accounts.account set name = ? where id = ?")
                .params(AccountService.oneLine(name), actor.accountId())
                .update();
        audit.record(actor.accountId(), "account.renamed", actor.accountId());
        return new Actor(actor.accountId(), AccountService.oneLine(name), actor.roles());
    }

    /** Mails a code there; the answer is the same whoever's address it is. */
    public void askToAdd(String email, Device device, Actor actor) {
        var address = AccountService.address(email);
        var issued =
                codes.issue(
                        new Codes.Ask(
                                Purpose.ADD_EMAIL, device, address, null, actor.accountId(), null));
        mail.addressCode(address, issued, actor.name());
    }

    /** The address that waits for its code in this browser. */
    @Transactional(readOnly = true)
    public Optional<String> waiting(Device device, Actor actor) {
        return codes.last(Purpose.ADD_EMAIL, device)
                .filter(code -> actor.accountId().equals(code.accountId()))
                .map(Codes.Open::address);
    }

    /**
     * @return {@link CodeOutcome.Proved} with the address, now hers
     * @throws AddressTaken when it is another account's
     */
    public CodeOutcome add(ProveCode proof, Actor actor) {
        return switch (codes.tryCode(Purpose.ADD_EMAIL, proof.device(), proof.code())) {
            case Tried.Right(var code) when actor.accountId().equals(code.accountId()) -> {
                codes.spend(code.id());
                mail.spent(code.id());
                confirm(code.address(), actor);
                yield new CodeOutcome.Proved(actor, code.address(), false);
            }
            case Tried.Wrong(var left) -> new CodeOutcome.Wrong(left);
            case Tried.Right _, Tried.Void _ -> new CodeOutcome.Void();
        };
    }

    private void confirm(String address, Actor actor) {
        accounts.alone(address);
        var holder = accounts.idByConfirmedEmail(address);
        if (holder.isPresent()) {
            if (!accounts.group(actor.accountId()).contains(holder.get())) {
                throw new AddressTaken();
            }
            return;
        }
        var others = accounts.confirmedEmails(actor.accountId());
        var now = OffsetDateTime.now(clock);
        db.sql(ADD).params(actor.accountId(), address, now, now).update();
        audit.record(actor.accountId(), "account.emailadded", actor.accountId());
        others.forEach(other -> mail.notice(other, "added", address));
    }

    /**
     * @throws LastAddress when it is the only one
     * @throws NotFound when it is not hers
     */
    public void remove(String email, Actor actor) {
        var address = AccountService.address(email);
        hold(actor.accountId());
        var hers = accounts.confirmedEmails(actor.accountId());
        if (!hers.contains(address)) {
            throw new NotFound("Address", address);
        }
        if (hers.size() == 1) {
            throw new LastAddress();
        }
        db.sql("delete from accounts.email_address where address = ? and account_id = any(?)")
                .param(address)
                .param(accounts.group(actor.accountId()).toArray(UUID[]::new))
                .update();
        endPasswordLinks(actor.accountId());
        audit.record(actor.accountId(), "account.emailremoved", actor.accountId());
        hers.forEach(each -> mail.notice(each, "removed", address));
    }

    /** One may lie in the mailbox that is hers no more. */
    private void endPasswordLinks(UUID accountId) {
        db.sql(END_PASSWORD_LINKS)
                .params(OffsetDateTime.now(clock), accounts.group(accountId).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .forEach(mail::spent);
    }

    /** Two removals at once would otherwise each leave the other. */
    private void hold(UUID accountId) {
        db.sql("select id from accounts.account where id = ? for update")
                .param(accountId)
                .query(UUID.class)
                .single();
    }
}
