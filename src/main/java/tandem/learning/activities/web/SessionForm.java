package tandem.learning.activities.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import tandem.learning.activities.ChangeSession;
import tandem.learning.activities.CheckInWindow;
import tandem.learning.activities.PlanSession;
import tandem.learning.activities.SessionDetails;
import tandem.learning.activities.SessionView;
import tandem.platform.privacy.FreeText;
import tandem.platform.privacy.NotFreeText;

/** Times are read on the clocks of {@code zone}. A place may well be a street address. */
record SessionForm(
        int version,
        @FreeText
                @NotBlank(message = "{activity.session.title.missing}")
                @Size(max = 200, message = "{activity.title.long}")
                String title,
        @NotNull(message = "{activity.session.zone.missing}") ZoneId zone,
        @NotNull(message = "{activity.session.time.missing}")
                @DateTimeFormat(pattern = SessionForm.TIME, fallbackPatterns = SessionForm.SECONDS)
                LocalDateTime startsAt,
        @NotNull(message = "{activity.session.time.missing}")
                @DateTimeFormat(pattern = SessionForm.TIME, fallbackPatterns = SessionForm.SECONDS)
                LocalDateTime endsAt,
        @NotFreeText @Size(max = 200, message = "{activity.title.long}") String place,
        @Size(max = 500, message = "{activity.session.link.long}")
                @Pattern(regexp = "|https://\\S+", message = "{activity.session.link.wrong}")
                String link,
        @Min(value = 0, message = "{activity.session.minutes.wrong}")
                @Max(value = 2880, message = "{activity.session.minutes.wrong}")
                @Nullable Integer minutes,
        @NotNull(message = "{activity.session.window.wrong}")
                @Min(value = 0, message = "{activity.session.window.wrong}")
                @Max(value = 10080, message = "{activity.session.window.wrong}")
                Integer opensBeforeStart,
        @NotNull(message = "{activity.session.window.wrong}")
                @Min(value = -1440, message = "{activity.session.window.wrong}")
                @Max(value = 10080, message = "{activity.session.window.wrong}")
                Integer closesAfterStart,
        @NotNull(message = "{activity.session.window.wrong}")
                @Min(value = 0, message = "{activity.session.window.wrong}")
                @Max(value = 1440, message = "{activity.session.window.wrong}")
                Integer grace,
        @NotNull(message = "{activity.session.window.wrong}")
                @Min(value = -10080, message = "{activity.session.window.wrong}")
                @Max(value = 10080, message = "{activity.session.window.wrong}")
                Integer claimOpensAfterEnd,
        List<UUID> faculty) {
    static final String TIME = "uuuu-MM-dd'T'HH:mm";
    static final String SECONDS = TIME + ":ss";

    SessionForm {
        faculty = faculty == null ? List.of() : List.copyOf(faculty);
    }

    /** An hour still without a day. */
    @SuppressWarnings("NullAway") // an empty field of a form
    static SessionForm blank(String title, ZoneId zone) {
        var usual = CheckInWindow.usual();
        return new SessionForm(
                0,
                title,
                zone,
                null,
                null,
                "",
                "",
                null,
                usual.opensBeforeStart(),
                usual.closesAfterStart(),
                usual.grace(),
                usual.claimOpensAfterEnd(),
                List.of());
    }

    static SessionForm of(SessionView session) {
        var window = session.window();
        return new SessionForm(
                session.version(),
                session.title(),
                session.zone(),
                LocalDateTime.ofInstant(session.startsAt(), session.zone()),
                LocalDateTime.ofInstant(session.endsAt(), session.zone()),
                session.place(),
                session.link(),
                session.minutes(),
                window.opensBeforeStart(),
                window.closesAfterStart(),
                window.grace(),
                window.claimOpensAfterEnd(),
                session.faculty());
    }

    SessionForm onTopOf(SessionView stored) {
        return new SessionForm(
                stored.version(),
                title,
                zone,
                startsAt,
                endsAt,
                place,
                link,
                minutes,
                opensBeforeStart,
                closesAfterStart,
                grace,
                claimOpensAfterEnd,
                faculty);
    }

    PlanSession toPlan(UUID activityId) {
        return new PlanSession(activityId, details(), List.of());
    }

    ChangeSession toChange(UUID sessionId) {
        return new ChangeSession(sessionId, version, details());
    }

    private SessionDetails details() {
        return new SessionDetails(
                title.strip(),
                zone,
                startsAt,
                endsAt,
                requireNonNullElse(place, "").strip(),
                requireNonNullElse(link, "").strip(),
                new CheckInWindow(opensBeforeStart, closesAfterStart, grace, claimOpensAfterEnd),
                minutes,
                faculty);
    }
}
