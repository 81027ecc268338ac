package tandem.improving.collaboratives;

/** What a person is to one collaborative. Funders read outcomes in the aggregate, nothing else. */
public enum CollaborativeRole {
    COORDINATOR,
    ADVISOR,
    FUNDER;

    /** Coordinators and advisors see into the teams. */
    public boolean guides() {
        return this != FUNDER;
    }

    /** Its name in the message files. */
    public String messageKey() {
        return "collaboratives.role." + name();
    }
}
