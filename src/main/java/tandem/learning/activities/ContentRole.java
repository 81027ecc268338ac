package tandem.learning.activities;

/**
 * How a person controls what is taught; each of them discloses (docs/standards/credit-systems.md).
 */
public enum ContentRole {
    PLANNER,
    FACULTY,
    MODERATOR,
    AUTHOR,
    REVIEWER,
    STAFF
}
