package tandem.improving.collaboratives.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.BindingResult;
import tandem.improving.collaboratives.ChangeCollaborative;
import tandem.improving.collaboratives.CollaborativeView;
import tandem.improving.collaboratives.KickOff;
import tandem.improving.collaboratives.PlanCollaborative;
import tandem.platform.privacy.FreeText;
import tandem.platform.privacy.NotFreeText;

/**
 * What is decided about a collaborative. Dates and the kick-off's hour are those of its zone.
 *
 * @param activity what the editor searches the source activity by
 * @param version of what the editor was shown; null for a new one
 */
record CollaborativeForm(
        @NotBlank(message = "{collaboratives.name.missing}") @Size(max = 200) @FreeText
                @Nullable String name,
        @NotBlank(message = "{collaboratives.aim.missing}") @Size(max = 1000) @FreeText
                @Nullable String aim,
        @NotNull(message = "{collaboratives.zone.missing}") @Nullable ZoneId zone,
        @NotNull(message = "{collaboratives.date.missing}") @DateTimeFormat(iso = ISO.DATE)
                @Nullable LocalDate startsOn,
        @NotNull(message = "{collaboratives.date.missing}") @DateTimeFormat(iso = ISO.DATE)
                @Nullable LocalDate endsOn,
        @NotNull(message = "{collaboratives.date.missing}") @DateTimeFormat(iso = ISO.DATE)
                @Nullable LocalDate enrollmentOpensOn,
        @NotNull(message = "{collaboratives.date.missing}") @DateTimeFormat(iso = ISO.DATE)
                @Nullable LocalDate enrollmentClosesOn,
        @NotNull(message = "{collaboratives.date.missing}") @DateTimeFormat(iso = ISO.DATE)
                @Nullable LocalDate kickOffOn,
        @NotNull(message = "{collaboratives.hour.missing}") @DateTimeFormat(pattern = "HH:mm")
                @Nullable LocalTime kickOffAt,
        @NotNull(message = "{collaboratives.minutes.wrong}")
                @Min(value = 15, message = "{collaboratives.minutes.wrong}")
                @Max(value = 600, message = "{collaboratives.minutes.wrong}")
                @Nullable Integer kickOffMinutes,
        @NotBlank(message = "{collaboratives.place.missing}") @Size(max = 200) @FreeText
                @Nullable String kickOffPlace,
        @Nullable UUID sourceActivityId,
        @NotFreeText @Nullable String activity,
        @Nullable Integer version) {

    static CollaborativeForm empty(ZoneId zone, @Nullable UUID sourceActivityId) {
        return new CollaborativeForm(
                null,
                null,
                zone,
                null,
                null,
                null,
                null,
                null,
                null,
                90,
                null,
                sourceActivityId,
                null,
                null);
    }

    static CollaborativeForm of(CollaborativeView stored) {
        var kickOff = stored.kickOff();
        var local = kickOff.startsAt().atZone(stored.zone());
        return new CollaborativeForm(
                stored.name(),
                stored.aim(),
                stored.zone(),
                stored.startsOn(),
                stored.endsOn(),
                stored.enrollmentOpensOn(),
                stored.enrollmentClosesOn(),
                local.toLocalDate(),
                local.toLocalTime(),
                (int) Duration.between(kickOff.startsAt(), kickOff.endsAt()).toMinutes(),
                kickOff.place(),
                stored.sourceActivityId(),
                null,
                stored.version());
    }

    /** What was typed, on top of what somebody else saved meanwhile. */
    CollaborativeForm onTopOf(CollaborativeView stored) {
        return new CollaborativeForm(
                name,
                aim,
                zone,
                startsOn,
                endsOn,
                enrollmentOpensOn,
                enrollmentClosesOn,
                kickOffOn,
                kickOffAt,
                kickOffMinutes,
                kickOffPlace,
                sourceActivityId,
                activity,
                stored.version());
    }

    /** What one field alone cannot know. */
    void check(BindingResult errors) {
        if (startsOn != null && endsOn != null && !endsOn.isAfter(startsOn)) {
            errors.rejectValue("endsOn", "collaboratives.endsBeforeItStarts");
        }
        if (enrollmentOpensOn != null
                && enrollmentClosesOn != null
                && enrollmentClosesOn.isBefore(enrollmentOpensOn)) {
            errors.rejectValue("enrollmentClosesOn", "collaboratives.closesBeforeItOpens");
        }
        if (kickOffHourIsMissing()) {
            errors.rejectValue("kickOffAt", "collaboratives.hour.skipped");
        }
    }

    /** In the night the clocks go forward. */
    private boolean kickOffHourIsMissing() {
        return zone != null
                && kickOffOn != null
                && kickOffAt != null
                && zone.getRules().getValidOffsets(kickOffOn.atTime(kickOffAt)).isEmpty();
    }

    /** Of a form without errors. */
    PlanCollaborative toPlan() {
        var starts = asked(kickOffOn).atTime(asked(kickOffAt)).atZone(asked(zone)).toInstant();
        var ends = starts.plus(Duration.ofMinutes(asked(kickOffMinutes)));
        return new PlanCollaborative(
                asked(name).strip(),
                asked(aim).strip(),
                asked(zone),
                asked(startsOn),
                asked(endsOn),
                asked(enrollmentOpensOn),
                asked(enrollmentClosesOn),
                new KickOff(starts, ends, asked(kickOffPlace).strip()),
                sourceActivityId);
    }

    private static <T> T asked(@Nullable T field) {
        return Objects.requireNonNull(field, "The form has errors");
    }

    ChangeCollaborative toChange(UUID collaborativeId) {
        return new ChangeCollaborative(collaborativeId, version == null ? -1 : version, toPlan());
    }
}
