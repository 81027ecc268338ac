package tandem.learning.attendance;

/**
 * What a session's screen shows now.
 *
 * @param checkedIn people, each once
 */
public record RoomScreen(CheckInSheet sheet, ShownCode code, int checkedIn) {}
