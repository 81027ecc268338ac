package tandem.people.accounts.web;

/**
 * What a chosen password must be: long enough (OWASP ASVS 6.2), and no longer than is hashed fast.
 */
final class NewPassword {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private NewPassword() {}

    /**
     * @param wanted where not, an empty one means none
     */
    static boolean isFit(String password, boolean wanted) {
        return password.isEmpty()
                ? !wanted
                : password.length() >= SHORTEST && password.length() <= LONGEST;
    }
}
