package tandem.learning.attendance;

import java.util.Locale;

/**
 * Codes that people read off a screen and type: Crockford's base32, without I, L, O and U. Read
 * case-blind; O is 0, I and L are 1; blanks and hyphens do not count.
 */
final class Symbols {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;

    private Symbols() {}

    /** The first {@code count} times five bits. */
    static String of(byte[] bits, int count) {
        var code = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            code.append(ALPHABET.charAt(five(bits, i * BITS)));
        }
        return code.toString();
    }

    private static int five(byte[] bits, int from) {
        var two = (bits[from / 8] & 0xff) << 8;
        if (from / 8 + 1 < bits.length) {
            two |= bits[from / 8 + 1] & 0xff;
        }
        return two >> (16 - BITS - from % 8) & 31;
    }

    static String read(String typed) {
        return typed.replaceAll("[\\s\\-\u2010-\u2015]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
