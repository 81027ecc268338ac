package tandem.improving.cycles;

/** Where a cycle stands. Forward only, none skipped; ACTED and CANCELLED are final. */
public enum Stage {
    DRAFT,
    PLANNED,
    DOING,
    STUDYING,
    ACTED,
    CANCELLED;

    boolean mayBecome(Stage next) {
        return next == CANCELLED ? compareTo(ACTED) < 0 : next.ordinal() == ordinal() + 1;
    }

    /** While nothing has been tried, the plan and its predictions may change. */
    public boolean takesPlans() {
        return this == DRAFT || this == PLANNED;
    }

    public boolean isOver() {
        return this == ACTED || this == CANCELLED;
    }
}
