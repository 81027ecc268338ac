package tandem.improving.teams.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import tandem.improving.teams.Enroll;
import tandem.improving.teams.TeamChoice;
import tandem.improving.teams.TeamRole;
import tandem.improving.teams.Workplace;
import tandem.platform.privacy.FreeText;
import tandem.platform.privacy.NotFreeText;

/**
 * Where somebody works, with whom she would like to, as what, and what she agrees to.
 *
 * @param q what she searches her clinic by
 * @param adding she found no clinic and enters hers
 * @param teamName empty for the clinic's own
 * @param visit the one nobody has proved, in which she asks; null once she has signed in
 */
record EnrollForm(
        @NotFreeText @Nullable String q,
        @Nullable UUID siteId,
        @Nullable Boolean adding,
        @Size(max = 200) @FreeText @Nullable String organization,
        @Size(max = 200) @FreeText @Nullable String clinic,
        @Size(max = 100) @FreeText @Nullable String city,
        @Pattern(regexp = "|[A-Za-z]{2}", message = "{teams.usState.wrong}")
                @Nullable String usState,
        @Nullable Choice team,
        @Nullable UUID teamId,
        @Size(max = 200) @FreeText @Nullable String teamName,
        @Nullable Set<TeamRole> roles,
        @Nullable Boolean agreed,
        @Nullable UUID visit) {

    enum Choice {
        FOUND,
        ASK,
        ON_MY_OWN
    }

    static EnrollForm empty(@Nullable UUID visit) {
        return new EnrollForm(
                null, null, null, null, null, null, null, null, null, null, null, null, visit);
    }

    EnrollForm adding(boolean adding) {
        return new EnrollForm(
                q,
                adding ? null : siteId,
                adding,
                organization,
                clinic,
                city,
                usState,
                team,
                teamId,
                teamName,
                roles,
                agreed,
                visit);
    }

    /** What one field alone cannot know. */
    void check(BindingResult errors) {
        if (isAdding()) {
            needed(errors, "organization", organization, "teams.organization.missing");
            needed(errors, "clinic", clinic, "teams.clinic.missing");
        } else if (siteId == null) {
            errors.rejectValue("siteId", "teams.site.missing");
        }
        if (team == null) {
            errors.rejectValue("team", "teams.team.missing");
        }
        if (team == Choice.ASK && teamId == null) {
            errors.rejectValue("teamId", "teams.teamId.missing");
        }
    }

    private static void needed(
            BindingResult errors, String field, @Nullable String value, String messageKey) {
        if (value == null || value.isBlank()) {
            errors.rejectValue(field, messageKey);
        }
    }

    /**
     * Of a form without errors.
     *
     * @param siteName of the clinic she chose among the known ones
     */
    Enroll toCommand(UUID collaborativeId, String siteName) {
        var named =
                text(teamName).isEmpty() ? (isAdding() ? text(clinic) : siteName) : text(teamName);
        return new Enroll(collaborativeId, workplace(), choice(named), chosenRoles(), hasAgreed());
    }

    private Workplace workplace() {
        return isAdding()
                ? new Workplace.New(
                        text(organization),
                        text(clinic),
                        text(city),
                        text(usState).toUpperCase(Locale.ROOT))
                : new Workplace.Known(Objects.requireNonNull(siteId));
    }

    private TeamChoice choice(String named) {
        return switch (Objects.requireNonNull(team)) {
            case FOUND -> new TeamChoice.Found(named);
            case ASK -> new TeamChoice.Ask(Objects.requireNonNull(teamId));
            case ON_MY_OWN -> new TeamChoice.OnMyOwn();
        };
    }

    public Set<TeamRole> chosenRoles() {
        return requireNonNullElse(roles, Set.of());
    }

    boolean isAdding() {
        return Boolean.TRUE.equals(adding);
    }

    private boolean hasAgreed() {
        return Boolean.TRUE.equals(agreed);
    }

    public String text() {
        return text(q);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
