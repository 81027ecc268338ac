package tandem.learning.activities.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.BindingResult;
import tandem.learning.activities.Disclose;
import tandem.learning.activities.PersonView;
import tandem.learning.activities.Relationship;
import tandem.platform.privacy.FreeText;

/** One row a relationship; an empty row is none. */
record DisclosureForm(
        int version,
        @NotNull(message = "{activity.disclosure.answer.missing}") Answer answer,
        @Valid List<Row> relationships,
        @Nullable Boolean clear) {
    enum Answer {
        NONE,
        RELATIONSHIPS
    }

    record Row(
            @FreeText @Size(max = 200, message = "{activity.title.long}") String company,
            @FreeText @Size(max = 200, message = "{activity.title.long}") String nature,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate endedOn,
            @FreeText @Size(max = 500, message = "{activity.visit.long}") String mitigation) {
        static final Row EMPTY = new Row("", "", null, "");

        Row {
            company = company == null ? "" : company.strip();
            nature = nature == null ? "" : nature.strip();
            mitigation = mitigation == null ? "" : mitigation.strip();
        }

        boolean isEmpty() {
            return company.isEmpty() && nature.isEmpty() && mitigation.isEmpty() && endedOn == null;
        }
    }

    DisclosureForm {
        relationships = relationships == null ? List.of() : relationships;
    }

    @SuppressWarnings("NullAway") // nothing is ticked beforehand
    static DisclosureForm of(PersonView person) {
        var rows = new ArrayList<Row>();
        for (var with : person.relationships()) {
            rows.add(new Row(with.company(), with.nature(), with.endedOn(), with.mitigation()));
        }
        var answer = rows.isEmpty() ? Answer.NONE : Answer.RELATIONSHIPS;
        return new DisclosureForm(person.version(), person.disclosed() ? answer : null, rows, false)
                .withEmptyRow();
    }

    DisclosureForm withEmptyRow() {
        var more = new ArrayList<>(relationships);
        if (more.isEmpty() || !more.getLast().isEmpty()) {
            more.add(Row.EMPTY);
        }
        return new DisclosureForm(version, answer, more, clear);
    }

    DisclosureForm onTopOf(PersonView stored) {
        return new DisclosureForm(stored.version(), answer, relationships, clear);
    }

    String asText() {
        return relationships.stream()
                .filter(row -> !row.isEmpty())
                .map(row -> row.nature() + ", " + row.company() + ". " + row.mitigation())
                .collect(Collectors.joining("\n"));
    }

    Disclose toCommand(UUID personId, BindingResult errors) {
        var found = new ArrayList<Relationship>();
        for (int i = 0; answer == Answer.RELATIONSHIPS && i < relationships.size(); i++) {
            var row = relationships.get(i);
            if (!row.isEmpty()) {
                require(row.company(), "relationships[" + i + "].company", errors);
                require(row.nature(), "relationships[" + i + "].nature", errors);
                found.add(
                        new Relationship(
                                row.company(), row.nature(), row.endedOn(), row.mitigation()));
            }
        }
        if (answer == Answer.RELATIONSHIPS && found.isEmpty()) {
            errors.rejectValue("relationships[0].company", "activity.disclosure.company.missing");
        }
        return new Disclose(personId, version, found, Boolean.TRUE.equals(clear));
    }

    private static void require(String text, String field, BindingResult errors) {
        if (text.isEmpty()) {
            errors.rejectValue(
                    field,
                    "activity.disclosure." + field.substring(field.indexOf('.') + 1) + ".missing");
        }
    }
}
