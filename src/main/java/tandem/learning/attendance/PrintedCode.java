package tandem.learning.attendance;

import java.time.Instant;

/**
 * The code on a session's sheet of paper: eight symbols, good until staff end it.
 *
 * @param visits in force that it brought
 */
public record PrintedCode(String code, Instant madeAt, int visits) {
    /** "7F3K 29QM", as it stands on the sheet. */
    public String readable() {
        return code.substring(0, 4) + " " + code.substring(4);
    }
}
