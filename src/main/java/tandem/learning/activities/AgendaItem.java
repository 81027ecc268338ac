package tandem.learning.activities;

/**
 * A part of a session.
 *
 * @param fromMinute since the session's start
 * @param toMinute since the session's start, after {@code fromMinute}
 * @param accredited false for a break, a meal or what carries no credit
 */
public record AgendaItem(int fromMinute, int toMinute, String title, boolean accredited) {}
