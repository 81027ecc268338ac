package tandem.learning.attendance;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code on the screen: a new one each minute of the server's clock, all from one secret of the
 * session. It and the two before it are taken, so that one is good for three minutes from the
 * moment it appeared.
 */
record ChangingCode(byte[] secret) {
    static final int LENGTH = 6;
    static final int SECONDS = 60;

    private static final int TAKEN = 3;

    String at(Instant now) {
        return in(minute(now));
    }

    boolean takes(String code, Instant now) {
        var minute = minute(now);
        return LongStream.range(minute - TAKEN + 1, minute + 1)
                .mapToObj(this::in)
                .anyMatch(code::equals);
    }

    /** Whole seconds until the next, 1 to 60. */
    static int secondsLeft(Instant now) {
        return SECONDS - (int) Math.floorMod(now.getEpochSecond(), (long) SECONDS);
    }

    private static long minute(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), (long) SECONDS);
    }

    private String in(long minute) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Symbols.of(mac.doFinal(ByteBuffer.allocate(8).putLong(minute).array()), LENGTH);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "ChangingCode";
    }
}
