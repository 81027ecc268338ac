package tandem.platform.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Is there room for the embedded server and what it writes ahead? */
final class Disk {
    private static final long WANTED_MEGABYTES = 512;

    private Disk() {}

    static void check(Path folder) {
        var existing = folder.toAbsolutePath();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null) {
            return;
        }
        if (!Files.isWritable(existing)) {
            throw new CannotStart(
                    "The folder %s cannot be written by this user. Set TANDEM_DATA to one that can."
                            .formatted(existing));
        }
        try {
            check(folder, Files.getFileStore(existing).getUsableSpace() / (1024 * 1024));
        } catch (IOException unknown) {
            // then the server itself will tell
        }
    }

    static void check(Path folder, long freeMegabytes) {
        if (freeMegabytes < WANTED_MEGABYTES) {
            throw new CannotStart(
                    "Only %d MB are free on the disk of %s; the database needs %d. Make room, or set TANDEM_DATA to another disk."
                            .formatted(freeMegabytes, folder, WANTED_MEGABYTES));
        }
    }
}
