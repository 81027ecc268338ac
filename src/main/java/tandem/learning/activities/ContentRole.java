package tandem.learning.activities;

/** How a person controls what is taught; each of them discloses (cme.md §3.2). */
public enum ContentRole {
    PLANNER,
    FACULTY,
    MODERATOR,
    AUTHOR,
    REVIEWER,
    STAFF
}
