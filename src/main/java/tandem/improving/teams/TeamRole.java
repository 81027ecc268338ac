package tandem.improving.teams;

/** What a person is to one team; one person may hold several, and a seat is a role to be filled. */
public enum TeamRole {
    LEAD,
    EXECUTIVE_SPONSOR,
    CLINICAL_LEADER,
    TECHNICAL_EXPERT,
    DAY_TO_DAY_LEADER,
    DATA_MANAGER,
    EMR_CONTACT,
    PATIENT_PARTNER,
    MEMBER;

    /** A team should have somebody there (IHI, "Forming the team"); the page says when not. */
    public boolean isExpected() {
        return switch (this) {
            case EXECUTIVE_SPONSOR, CLINICAL_LEADER, TECHNICAL_EXPERT, DAY_TO_DAY_LEADER -> true;
            default -> false;
        };
    }

    /** A sponsor reads, answers and clears the way; the work is the others'. */
    public boolean works() {
        return this != EXECUTIVE_SPONSOR;
    }

    /** Its name in the message files. */
    public String messageKey() {
        return "teams.role." + name();
    }
}
