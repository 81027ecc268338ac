package tandem.platform.encryption;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys of this installation, the newest first. A key is never used itself: each use derives one
 * of its own (HKDF-SHA-256), so that a signature cannot be made to pass for a seal.
 */
record Keys(List<Key> newestFirst) {
    private static final int BYTES = 32;

    /** A key's id is derived from it and tells nothing about it. */
    record Key(String id, byte[] secret) {
        static Key of(byte[] secret) {
            return new Key(HexFormat.of().formatHex(derive(secret, "id", 4)), secret);
        }

        SecretKey forUse(String use, String algorithm) {
            return new SecretKeySpec(derive(secret, use, BYTES), algorithm);
        }

        @Override
        public String toString() {
            return "Key " + id;
        }
    }

    Keys {
        newestFirst = List.copyOf(newestFirst);
    }

    Key newest() {
        return newestFirst.getFirst();
    }

    Optional<Key> named(String id) {
        return newestFirst.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /**
     * @param current base64 of 32 bytes
     * @param former base64 of the keys before it, separated by commas; null or blank where none was
     */
    static Keys of(String current, @Nullable String former) {
        var all = new ArrayList<Key>();
        all.add(read(current));
        if (former != null && !former.isBlank()) {
            Arrays.stream(former.split(",")).map(Keys::read).forEach(all::add);
        }
        return new Keys(all);
    }

    private static Key read(String base64) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            secret = new byte[0];
        }
        if (secret.length != BYTES) {
            throw new IllegalArgumentException(
                    "An encryption key is the base64 of 32 random bytes: openssl rand -base64 32");
        }
        return Key.of(secret);
    }

    private static byte[] derive(byte[] secret, String use, int length) {
        try {
            var info = ("tandem " + use).getBytes(StandardCharsets.UTF_8);
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(new SecretKeySpec(secret, "Generic"))
                                    .thenExpand(info, length));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
