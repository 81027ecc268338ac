package tandem.crediting.credits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import tandem.platform.shared.When;

/**
 * Why credit cannot be claimed, or not yet.
 *
 * @param detail a time or a day as it is read, for the sentence; else empty
 * @param href where it can be mended; null where only time or the office can
 */
public record Missing(Reason reason, String detail, @Nullable String href) {
    /** Text: message key {@code claim.missing.<reason>}. */
    public enum Reason {
        NOT_OPEN_YET,
        CLOSED,
        ATTENDANCE,
        MINUTES,
        EVALUATION,
        PROFESSION,
        OFFER,
        DESIGNATION
    }

    public String messageKey() {
        return "claim.missing." + reason;
    }

    static Missing of(Reason reason) {
        return new Missing(reason, "", null);
    }

    static Missing at(Reason reason, String href) {
        return new Missing(reason, "", href);
    }

    static Missing until(Instant opens, ZoneId zone) {
        return new Missing(Reason.NOT_OPEN_YET, When.at(opens, zone), null);
    }

    static Missing since(LocalDate lastDay, ZoneId zone) {
        var day = When.day(lastDay) + " (" + When.zone(zone) + ")";
        return new Missing(Reason.CLOSED, day, null);
    }
}
