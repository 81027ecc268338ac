import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CPU time of processes by the operating system's own figures (/proc), user and system together. */
final class Cpu {
    private static final double TICKS_A_MILLI = 100 / 1000.0; // USER_HZ is 100 on Linux

    private Cpu() {}

    static double millis(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_MILLI;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Of a process and all that descend from it, those that have ended included. */
    static double millisOfTree(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            var ended = (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS_A_MILLI;
            return millis(pid)
                    + ended
                    + ProcessHandle.of(pid).stream()
                            .flatMap(ProcessHandle::children)
                            .mapToDouble(child -> millis(child.pid()))
                            .sum();
        } catch (IOException gone) {
            return 0;
        }
    }
}
