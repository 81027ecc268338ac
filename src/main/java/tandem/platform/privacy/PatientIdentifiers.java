package tandem.platform.privacy;

import java.time.LocalDate;
import java.util.List;

/** Finds what looks like a patient identifier in a text; pure. */
public final class PatientIdentifiers {
    private PatientIdentifiers() {}

    public static List<Finding> findIn(String text, LocalDate today) {
        return List.of();
    }
}
