package tandem.learning.attendance;

/** What would help a person to do what she promised. Text: message key {@code help.<kind>}. */
public enum HelpKind {
    TOOLS,
    EMR_TEMPLATE,
    COACH,
    PEERS,
    LEADERSHIP
}
