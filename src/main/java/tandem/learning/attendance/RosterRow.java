package tandem.learning.attendance;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.people.accounts.Person;
import tandem.people.learners.Profession;

/**
 * One person at a session, as staff see her; her further scans there are not shown again.
 *
 * @param email as typed; null for faculty, who may not read it
 * @param personName whose attendance it is; null while it is nobody's
 * @param minutes what it is worth, by the rule or by staff's word
 * @param concerns what is to be looked at; empty once staff have
 * @param lateReason why she comes after the end
 */
public record RosterRow(
        UUID visitId,
        String name,
        @Nullable String email,
        Profession profession,
        Means means,
        Instant scannedAt,
        boolean early,
        @Nullable UUID personId,
        @Nullable String personName,
        boolean proved,
        boolean vouched,
        boolean evaluated,
        int minutes,
        boolean minutesGiven,
        boolean late,
        @Nullable String decided,
        Set<Concern> concerns,
        @Nullable String lateReason,
        @Nullable Ended ended) {

    /**
     * @param by null when it was undone on the device
     */
    public record Ended(Instant at, @Nullable UUID by, @Nullable String because) {}

    /** A name typed, no evaluation, and nobody's. */
    public boolean unfinished() {
        return personId == null && !evaluated;
    }

    public boolean unconfirmed() {
        return personId == null && evaluated;
    }

    public boolean waits() {
        return !concerns.isEmpty();
    }

    /** Scanned in time for some of its minutes, not for all. */
    public boolean partial(int accreditedMinutes) {
        return minutes < accreditedMinutes;
    }

    RosterRow named(Map<UUID, Person> people, boolean withEmail) {
        var person = personId == null ? null : people.get(personId);
        return new RosterRow(
                visitId,
                name,
                withEmail ? email : null,
                profession,
                means,
                scannedAt,
                early,
                personId,
                person == null ? null : person.name(),
                proved,
                vouched,
                evaluated,
                minutes,
                minutesGiven,
                late,
                decided,
                concerns,
                lateReason,
                ended);
    }
}
