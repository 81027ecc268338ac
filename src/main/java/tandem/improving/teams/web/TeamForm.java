package tandem.improving.teams.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.improving.teams.ChangeTeam;
import tandem.improving.teams.TeamPage;
import tandem.platform.privacy.FreeText;

/** A team's name and aim. */
record TeamForm(
        @NotBlank(message = "{teams.name.missing}") @Size(max = 200) @FreeText
                @Nullable String name,
        @Size(max = 1000) @FreeText @Nullable String aim,
        @Nullable Integer version) {

    static TeamForm of(TeamPage team) {
        return new TeamForm(team.access().teamName(), team.aim(), team.version());
    }

    /** What was typed, on top of what somebody else saved meanwhile. */
    TeamForm onTopOf(TeamPage stored) {
        return new TeamForm(name, aim, stored.version());
    }

    ChangeTeam toCommand(UUID teamId) {
        return new ChangeTeam(
                teamId,
                Objects.requireNonNullElse(version, -1),
                Objects.requireNonNull(name).strip(),
                Objects.requireNonNullElse(aim, "").strip());
    }
}
