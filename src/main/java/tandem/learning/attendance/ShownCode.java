package tandem.learning.attendance;

/**
 * What the screen shows now.
 *
 * @param code six symbols
 * @param secondsLeft until the next one, 1 to 60
 */
public record ShownCode(String code, int secondsLeft) {
    /** In two halves, as it is read aloud. */
    public String firstHalf() {
        return code.substring(0, code.length() / 2);
    }

    public String secondHalf() {
        return code.substring(code.length() / 2);
    }
}
