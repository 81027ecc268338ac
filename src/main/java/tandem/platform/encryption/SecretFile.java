package tandem.platform.encryption;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A secret in a file that nobody but the owner of this process reads (mode 0600). */
public final class SecretFile {
    private SecretFile() {}

    /** What the file holds; where there is none, it is made, and holds what {@code secret} says. */
    public static String readOrCreate(Path file, Supplier<String> secret) throws IOException {
        try {
            create(file, secret.get());
        } catch (FileAlreadyExistsException known) {
            // what stands there counts
        }
        return Files.readString(file).strip();
    }

    /** Never a moment readable to others: the file is made with its mode, then written. */
    public static void create(Path file, String secret) throws IOException {
        Files.createFile(file, mode(file));
        Files.writeString(file, secret);
    }

    /** A folder that nobody else enters (mode 0700). */
    public static void onlyForTheOwner(Path folder) throws IOException {
        if (hasModes(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Windows has no mode; there a file inherits who may read it from the user's own folder. */
    private static FileAttribute<?>[] mode(Path file) {
        return hasModes(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean hasModes(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
