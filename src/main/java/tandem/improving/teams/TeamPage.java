package tandem.improving.teams;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a team's page shows besides the panels of later features.
 *
 * @param coordinator whether the reader coordinates its collaborative
 * @param asks for who may answer them, now or later; empty for everybody else
 * @param help open asks first, then the last ones closed
 * @param shared what its members promised and let the team see
 * @param countsAgreed whether a lead agreed that coordinators and advisors see its raw counts
 */
public record TeamPage(
        TeamAccess access,
        boolean coordinator,
        String collaborative,
        int version,
        String aim,
        LocalDate foundedOn,
        List<TeamMemberView> members,
        List<EmptySeat> emptySeats,
        List<WaitingAsk> asks,
        List<Help> help,
        List<Promise> shared,
        boolean countsAgreed) {

    /** A seat the team should fill; nobody sits there since that day. */
    public record EmptySeat(TeamRole role, LocalDate since) {}

    /**
     * Somebody who would like to join.
     *
     * @param answerable by this reader, today
     * @param coordinatorFrom the day from which the coordinator may answer too
     */
    public record WaitingAsk(
            UUID id,
            String name,
            List<TeamRole> roles,
            LocalDate askedOn,
            boolean answerable,
            LocalDate coordinatorFrom) {}

    /** An ask for help, and what came of it. */
    public record Help(
            UUID id,
            String askedBy,
            LocalDate askedOn,
            String wish,
            @Nullable String answer,
            @Nullable String closedBy,
            @Nullable LocalDate closedOn) {}

    /**
     * A commitment and whose it is.
     *
     * @param madeOn where the team works
     */
    public record Promise(UUID id, String text, LocalDate madeOn, String name) {}

    public boolean managed() {
        return access.lead() || coordinator;
    }
}
