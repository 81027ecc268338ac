package tandem.improving.teams;

/** What only the services throw, for page tests. */
public final class AlreadyAnsweredForTests {
    private AlreadyAnsweredForTests() {}

    public static AlreadyAnswered ask() {
        return new AlreadyAnswered("teams.ask.answered");
    }

    public static AlreadyAnswered help() {
        return new AlreadyAnswered("teams.help.closed");
    }
}
