package tandem.crediting.credits;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What a certificate is looked up by: 13 random symbols of Crockford's base32 and his check symbol
 * (value mod 37), letters and digits only. Derived from no id, date or counter
 * (docs/standards/credit-systems.md).
 *
 * @param symbols all 14, without hyphens, as they are stored
 */
public record CertificateNumber(String symbols) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_SYMBOLS = 13;
    private static final int CHECK = 37;
    private static final SecureRandom RANDOM = new SecureRandom();

    public CertificateNumber {
        if (!isWellFormed(symbols)) {
            throw new IllegalArgumentException("No certificate number");
        }
    }

    static CertificateNumber draw() {
        return draw(RANDOM);
    }

    /** Draws again while the check symbol is none of the 32: 64.8 random bits remain. */
    static CertificateNumber draw(RandomGenerator random) {
        while (true) {
            var drawn = new StringBuilder();
            random.ints(RANDOM_SYMBOLS, 0, ALPHABET.length())
                    .forEach(value -> drawn.append(ALPHABET.charAt(value)));
            var check = checkOf(drawn);
            if (check < ALPHABET.length()) {
                return new CertificateNumber(drawn.append(ALPHABET.charAt(check)).toString());
            }
        }
    }

    /** Case-blind, without hyphens and blanks, O as 0, I and L as 1; empty when it is no number. */
    public static Optional<CertificateNumber> read(String typed) {
        var symbols =
                typed.replaceAll("[-\\s]", "")
                        .toUpperCase(Locale.ROOT)
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return isWellFormed(symbols)
                ? Optional.of(new CertificateNumber(symbols))
                : Optional.empty();
    }

    private static boolean isWellFormed(String symbols) {
        return symbols.length() == RANDOM_SYMBOLS + 1
                && symbols.chars().allMatch(symbol -> ALPHABET.indexOf(symbol) >= 0)
                && checkOf(symbols.substring(0, RANDOM_SYMBOLS))
                        == ALPHABET.indexOf(symbols.charAt(RANDOM_SYMBOLS));
    }

    private static int checkOf(CharSequence symbols) {
        return symbols.chars().reduce(0, (rest, symbol) -> (rest * 32 + value(symbol)) % CHECK);
    }

    private static int value(int symbol) {
        return ALPHABET.indexOf(symbol);
    }

    /** As printed: {@code F59T-DWH9-EDD1R-R}. */
    @Override
    public String toString() {
        return String.join(
                "-",
                symbols.substring(0, 4),
                symbols.substring(4, 8),
                symbols.substring(8, 13),
                symbols.substring(13));
    }
}
