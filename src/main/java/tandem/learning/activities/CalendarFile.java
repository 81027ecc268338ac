package tandem.learning.activities;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** A calendar file (RFC 5545). Its times are in UTC, so that no reader needs to know our zones. */
public final class CalendarFile {
    private CalendarFile() {}

    /**
     * @param id the same each time, so that a second import moves the event instead of adding one
     */
    public record Event(
            UUID id, String title, Instant startsAt, Instant endsAt, String place, String url) {}

    /**
     * @param madeAt when this version of the events was made
     */
    public static String of(List<Event> events, Instant madeAt) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Tandem//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        events.forEach(event -> calendar.add(component(event, madeAt)));
        return calendar.toString();
    }

    private static VEvent component(Event event, Instant madeAt) {
        var component = new VEvent(false);
        component.add(new Uid(event.id() + "@tandem"));
        component.add(new DtStamp(madeAt));
        component.add(new DtStart<>(event.startsAt()));
        component.add(new DtEnd<>(event.endsAt()));
        component.add(new Summary(event.title()));
        component.add(new Location(event.place()));
        component.add(new Url(URI.create(event.url())));
        return component;
    }
}
