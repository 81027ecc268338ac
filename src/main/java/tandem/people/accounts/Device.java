package tandem.people.accounts;

import tandem.platform.encryption.Token;

/**
 * A browser, known by 128 random bits in one HttpOnly cookie. Only the hash of them is stored. It
 * is nobody's proof of anything: a person is proved by a code or a password.
 */
public record Device(String id) {
    /** The browser sends the cookie in this name. */
    public static final String COOKIE = "device";

    /** 32 bytes to store and to find by. */
    public byte[] hash() {
        return new Token(id).hash();
    }

    /** What a secret hashes to in this browser and in no other. */
    byte[] hash(String secret) {
        return new Token(id + ":" + secret).hash();
    }

    @Override
    public String toString() {
        return "Device";
    }
}
