package tandem.learning.activities.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.BindingResult;
import tandem.learning.activities.AgendaItem;
import tandem.learning.activities.LocalTimes;
import tandem.learning.activities.SessionView;
import tandem.learning.activities.SetAgenda;
import tandem.platform.privacy.FreeText;

/** The agenda as clock times of the session's zone; an empty row is none. */
record AgendaForm(int version, @Valid List<Row> rows) {
    private static final int EMPTY_ROWS = 3;

    record Row(
            @DateTimeFormat(pattern = "HH:mm", fallbackPatterns = "HH:mm:ss")
                    @Nullable LocalTime from,
            @DateTimeFormat(pattern = "HH:mm", fallbackPatterns = "HH:mm:ss")
                    @Nullable LocalTime to,
            @FreeText @Size(max = 200, message = "{activity.title.long}") @Nullable String title,
            @Nullable Boolean accredited) {
        static final Row EMPTY = new Row(null, null, "", true);

        boolean isEmpty() {
            return from == null && to == null && (title == null || title.isBlank());
        }
    }

    AgendaForm {
        rows = rows == null ? List.of() : rows;
    }

    static AgendaForm of(SessionView session) {
        var rows = new ArrayList<Row>();
        for (var item : session.agenda()) {
            rows.add(
                    new Row(
                            clock(session, item.fromMinute()),
                            clock(session, item.toMinute()),
                            item.title(),
                            item.accredited()));
        }
        return new AgendaForm(session.version(), rows).withEmptyRows();
    }

    AgendaForm onTopOf(SessionView stored) {
        return new AgendaForm(stored.version(), rows);
    }

    String asText() {
        return rows.stream()
                .filter(row -> !row.isEmpty())
                .map(row -> "%s–%s %s".formatted(row.from(), row.to(), row.title()))
                .collect(Collectors.joining("\n"));
    }

    AgendaForm withEmptyRows() {
        var more = new ArrayList<>(rows);
        IntStream.range(0, EMPTY_ROWS).forEach(i -> more.add(Row.EMPTY));
        return new AgendaForm(version, more);
    }

    /** A time before the session's start is one of the next day. */
    SetAgenda toCommand(SessionView session, BindingResult errors) {
        var items = new ArrayList<AgendaItem>();
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).isEmpty()) {
                item(rows.get(i), session, "rows[" + i + "].", errors).ifPresent(items::add);
            }
        }
        return new SetAgenda(session.id(), version, items);
    }

    private static Optional<AgendaItem> item(
            Row row, SessionView session, String at, BindingResult errors) {
        var from = minute(row.from(), session, at + "from", errors);
        var to = minute(row.to(), session, at + "to", errors);
        if (row.title() == null || row.title().isBlank()) {
            errors.rejectValue(at + "title", "activity.agenda.title.missing");
            return Optional.empty();
        }
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get() <= from.get()) {
            errors.rejectValue(at + "to", "activity.agenda.endsBeforeItStarts");
            return Optional.empty();
        }
        if (session.at(to.get()).isAfter(session.endsAt())) {
            errors.rejectValue(at + "to", "activity.agenda.runsOver");
            return Optional.empty();
        }
        return Optional.of(
                new AgendaItem(
                        from.get(),
                        to.get(),
                        row.title().strip(),
                        Boolean.TRUE.equals(row.accredited())));
    }

    private static Optional<Integer> minute(
            @Nullable LocalTime time, SessionView session, String field, BindingResult errors) {
        if (time == null) {
            if (!errors.hasFieldErrors(field)) {
                errors.rejectValue(field, "activity.agenda.time.missing");
            }
            return Optional.empty();
        }
        var start = LocalDateTime.ofInstant(session.startsAt(), session.zone());
        var day = start.toLocalDate().plusDays(time.isBefore(start.toLocalTime()) ? 1 : 0);
        Optional<Instant> at = LocalTimes.instant(day.atTime(time), session.zone());
        if (at.isEmpty()) {
            errors.rejectValue(field, "activity.agenda.noSuchTime");
        }
        return at.map(moment -> (int) Duration.between(session.startsAt(), moment).toMinutes());
    }

    private static LocalTime clock(SessionView session, int minute) {
        return LocalTime.ofInstant(session.at(minute), session.zone());
    }
}
