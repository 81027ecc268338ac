package tandem.learning.attendance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.learning.activities.SessionPlan;
import tandem.people.accounts.Device;
import tandem.platform.encryption.Signer;

/** Opens check-in forms and knows them again, for two hours and on their device alone. */
@Component
public class OpenedForms {
    private static final String PURPOSE = "check-in form ";
    static final Duration VALID = Duration.ofHours(2);

    private final Signer signer;
    private final Clock clock;

    OpenedForms(Signer signer, Clock clock) {
        this.signer = signer;
        this.clock = clock;
    }

    /** A form opened now. Whoever asks has checked the code. */
    public OpenedForm open(SessionPlan plan, Means means, boolean after) {
        var now = clock.instant();
        return new OpenedForm(
                plan.id(),
                UUID.randomUUID(),
                means,
                now,
                Minutes.isFar(plan, now),
                Minutes.isLate(plan, now),
                after);
    }

    /** "Not you? Start again": the time of the scan stays. */
    public OpenedForm again(SessionPlan plan, VisitView visit) {
        var at = visit.scannedAt();
        return new OpenedForm(
                plan.id(),
                UUID.randomUUID(),
                visit.means(),
                at,
                Minutes.isFar(plan, at),
                Minutes.isLate(plan, at),
                false);
    }

    /** What stands in the form. */
    public String seal(OpenedForm form, Device device) {
        return signer.sign(
                PURPOSE + device.id(),
                String.join(
                        " ",
                        form.sessionId().toString(),
                        form.nonce().toString(),
                        form.means().name(),
                        String.valueOf(form.openedAt().toEpochMilli()),
                        flag(form.far()) + flag(form.late()) + flag(form.after())));
    }

    /** Empty when it is another device's, too old, or not ours. */
    public Optional<OpenedForm> read(String sealed, Device device) {
        return signer.read(PURPOSE + device.id(), sealed)
                .map(OpenedForms::parse)
                .filter(form -> form.openedAt().plus(VALID).isAfter(clock.instant()));
    }

    private static OpenedForm parse(String payload) {
        var part = payload.split(" ", -1);
        return new OpenedForm(
                UUID.fromString(part[0]),
                UUID.fromString(part[1]),
                Means.valueOf(part[2]),
                Instant.ofEpochMilli(Long.parseLong(part[3])),
                part[4].charAt(0) == '1',
                part[4].charAt(1) == '1',
                part[4].charAt(2) == '1');
    }

    private static String flag(boolean set) {
        return set ? "1" : "0";
    }
}
