package tandem.improving.collaboratives;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * The kick-off as an iCalendar file (RFC 5545). Its times are written in UTC, which every calendar
 * turns into its owner's hours without knowing our zones.
 */
public final class KickOffCalendar {
    public static final String CONTENT_TYPE = "text/calendar; charset=utf-8; method=PUBLISH";
    public static final String FILE_NAME = "kick-off.ics";

    private KickOffCalendar() {}

    /**
     * @param title of the entry, in the reader's language
     * @param link the collaborative's page
     * @param written the moment of writing: a later file replaces an earlier one
     */
    public static byte[] file(
            CollaborativeView collaborative, String title, String link, Instant written) {
        var kickOff = collaborative.kickOff();
        var event = new VEvent(false);
        event.add(new Uid("kick-off-" + collaborative.id() + "@tandem"));
        event.add(new DtStamp(written));
        event.add(new DtStart<>(kickOff.startsAt()));
        event.add(new DtEnd<>(kickOff.endsAt()));
        event.add(new Summary(title));
        event.add(new Location(kickOff.place()));
        event.add(new Description(link));
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Tandem//Kick-off//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(event);
        return calendar.toString().getBytes(StandardCharsets.UTF_8);
    }
}
