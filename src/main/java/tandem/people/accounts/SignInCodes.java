package tandem.people.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.people.accounts.Codes.Purpose;
import tandem.people.accounts.Codes.Tried;
import tandem.platform.encryption.Token;

/**
 * Proves an address by a mailed code or the link beside it. Whether the address has an account
 * changes nothing that whoever asks could see; only the mail says so.
 */
@Service
@Transactional
public class SignInCodes {
    private final Codes codes;
    private final CodeMail mail;
    private final AccountService accounts;
    private final Clock clock;

    SignInCodes(Codes codes, CodeMail mail, AccountService accounts, Clock clock) {
        this.codes = codes;
        this.mail = mail;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * What a mailed link leads to.
     *
     * @param name of the account that signs in, or that was given when asking; null when unknown
     */
    public record Behind(String email, @Nullable String name, @Nullable String continueTo) {}

    /** Voids what was asked for in this browser before. The mail goes with the transaction. */
    public void ask(AskForCode ask) {
        var issued =
                codes.issue(
                        new Codes.Ask(
                                Purpose.SIGN_IN,
                                ask.device(),
                                ask.email(),
                                ask.name(),
                                null,
                                ask.continueTo()));
        mail.code(ask.email(), issued, accounts.idByConfirmedEmail(ask.email()).isPresent());
    }

    /**
     * Confirms the address and opens its account if there is none. A wrong try is counted when the
     * transaction commits, so a caller in a transaction of its own must not roll back on it.
     *
     * @throws AccountLocked when the address is proved and its account is locked
     */
    public CodeOutcome prove(ProveCode proof) {
        return switch (codes.tryCode(Purpose.SIGN_IN, proof.device(), proof.code())) {
            case Tried.Right(var code) -> {
                codes.markProved(code.id());
                yield proved(code, code.name());
            }
            case Tried.Wrong(var left) -> new CodeOutcome.Wrong(left);
            case Tried.Void() -> new CodeOutcome.Void();
        };
    }

    /**
     * What {@link CodeOutcome.NameWanted} asked for, in the same browser and quarter of an hour.
     */
    public CodeOutcome name(Device device, String name) {
        return codes.proved(device)
                .map(code -> proved(code, name))
                .orElseGet(CodeOutcome.Void::new);
    }

    /** Writes nothing: mail scanners open links too. */
    @Transactional(readOnly = true)
    public Optional<Behind> behind(Token link) {
        return codes.behind(link)
                .map(code ->
                        new Behind(
                                code.address(),
                                accounts.idByConfirmedEmail(code.address())
                                        .map(id -> accounts.person(id).name())
                                        .orElse(code.name()),
                                code.continueTo()));
    }

    /**
     * Consumes the link, in whichever browser.
     *
     * @param name for a new account; null where one was given when asking
     * @throws AccountLocked when the account is locked
     */
    public CodeOutcome proveLink(Token link, @Nullable String name) {
        return codes.take(link)
                .map(code -> proved(code, code.name() == null ? name : code.name()))
                .orElseGet(CodeOutcome.Void::new);
    }

    /**
     * What was asked for last in this browser and has signed nobody in yet.
     *
     * @param minutesLeft rounded up
     * @param nameWanted the code was right, {@link #name} is next
     */
    public record Pending(
            String email, @Nullable String continueTo, long minutesLeft, boolean nameWanted) {}

    @Transactional(readOnly = true)
    public Optional<Pending> pending(Device device) {
        return codes.last(Purpose.SIGN_IN, device)
                .map(code ->
                        new Pending(
                                code.address(),
                                code.continueTo(),
                                minutesUntil(code.expiresAt()),
                                code.owesName()));
    }

    private long minutesUntil(Instant end) {
        return Duration.between(clock.instant(), end).plusSeconds(59).toMinutes();
    }

    private CodeOutcome proved(Codes.Open code, @Nullable String name) {
        accounts.alone(code.address());
        var known = accounts.idByConfirmedEmail(code.address());
        if (known.isEmpty() && (name == null || name.isBlank())) {
            return new CodeOutcome.NameWanted(code.address());
        }
        var actor =
                known.map(id -> accounts.actor(id).orElseThrow(AccountLocked::new))
                        .orElseGet(() -> open(code.address(), String.valueOf(name)));
        codes.spend(code.id());
        mail.spent(code.id());
        return new CodeOutcome.Proved(actor, code.address(), known.isEmpty());
    }

    private Actor open(String address, String name) {
        return accounts.open(new OpenAccount(name, address, null, Set.of(Role.LEARNER)));
    }
}
