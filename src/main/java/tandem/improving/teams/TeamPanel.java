package tandem.improving.teams;

/** What a later feature shows on a team's page. Implemented there, placed by {@code @Order}. */
public interface TeamPanel {
    /** The template whose fragment {@code panel(view)} draws it. */
    String fragment();

    /** A record, for someone who may read the team. */
    Record view(TeamAccess access);
}
