package tandem.learning.activities.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.learning.activities.ChangePerson;
import tandem.learning.activities.ContentRole;
import tandem.learning.activities.NamePerson;
import tandem.learning.activities.PersonDetails;
import tandem.learning.activities.PersonView;
import tandem.people.accounts.Person;
import tandem.platform.privacy.FreeText;

record PersonForm(
        int version,
        @FreeText
                @NotBlank(message = "{activity.person.name.missing}")
                @Size(max = 200, message = "{activity.title.long}")
                String name,
        @FreeText @Size(max = 200, message = "{activity.title.long}") String affiliation,
        @NotEmpty(message = "{activity.person.roles.missing}") Set<ContentRole> roles,
        @Email(message = "{activity.person.email.wrong}") @Nullable String email,
        @Nullable UUID accountId,
        @Nullable Boolean none) {
    PersonForm {
        roles = roles == null ? Set.of() : Set.copyOf(roles);
    }

    static PersonForm blank() {
        return new PersonForm(0, "", "", Set.of(), "", null, false);
    }

    static PersonForm of(Person account) {
        return new PersonForm(
                0, account.name(), "", Set.of(), account.email(), account.id(), false);
    }

    static PersonForm of(PersonView person) {
        return new PersonForm(
                person.version(),
                person.name(),
                person.affiliation(),
                person.roles(),
                person.email(),
                person.accountId(),
                false);
    }

    PersonForm onTopOf(PersonView stored) {
        return new PersonForm(stored.version(), name, affiliation, roles, email, accountId, none);
    }

    String asText() {
        return name + "\n" + affiliation;
    }

    /** She comes with what she disclosed: "none", or nothing yet. */
    NamePerson toNaming(UUID activityId) {
        return new NamePerson(
                activityId,
                toDetails(),
                Boolean.TRUE.equals(none) ? List.of() : null,
                Boolean.TRUE.equals(none));
    }

    ChangePerson toChange(UUID personId) {
        return new ChangePerson(personId, version, toDetails());
    }

    PersonDetails toDetails() {
        return new PersonDetails(name.strip(), affiliation.strip(), roles, accountId, email);
    }
}
