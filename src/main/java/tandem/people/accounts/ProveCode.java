package tandem.people.accounts;

/**
 * The six digits that were mailed to whoever asked in this browser.
 *
 * @param code as typed; blanks and dashes do not matter
 */
public record ProveCode(Device device, String code) {
    public ProveCode {
        code = code.replaceAll("[\\s-]", "");
    }

    @Override
    public String toString() {
        return "ProveCode";
    }
}
