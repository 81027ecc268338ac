package tandem.learning.activities;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session as its activity's pages show it. */
public record SessionView(
        UUID id,
        int version,
        String title,
        ZoneId zone,
        Instant startsAt,
        Instant endsAt,
        String place,
        String link,
        CheckInWindow window,
        @Nullable Integer minutes,
        List<AgendaItem> agenda,
        List<UUID> faculty) {
    public SessionView {
        agenda = List.copyOf(agenda);
        faculty = List.copyOf(faculty);
    }

    public List<Span> accredited() {
        return Agenda.accredited(startsAt, agenda);
    }

    /** The agenda's, or those that were set instead. */
    public int accreditedMinutes() {
        return minutes != null ? minutes : Agenda.minutes(accredited());
    }

    public Instant at(int minute) {
        return startsAt.plus(Duration.ofMinutes(minute));
    }

    public Instant checkInOpens() {
        return at(-window.opensBeforeStart());
    }

    /** The last moment at which a scan counts in full. */
    public Instant graceEnds() {
        return at(window.closesAfterStart() + window.grace());
    }

    /** Between the opening of check-in and the end, or the end of the grace where that is later. */
    public boolean runsAt(Instant now) {
        var last = graceEnds().isAfter(endsAt) ? graceEnds() : endsAt;
        return !now.isBefore(checkInOpens()) && now.isBefore(last);
    }

    /** A day's length, shorter or longer where the clocks change. */
    public Duration length() {
        return Duration.between(startsAt, endsAt);
    }
}
