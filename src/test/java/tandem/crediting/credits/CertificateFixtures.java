package tandem.crediting.credits;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import tandem.learning.activities.CreditType;

/** Certificates as they may read. */
final class CertificateFixtures {
    static final String ACCREDITED =
            "The Erie Plains Institute for Health Education is accredited by the Accreditation Council for"
                    + " Continuing Medical Education to provide continuing medical education for physicians.";
    static final String DESIGNATED =
            "The Erie Plains Institute for Health Education designates this live activity for a maximum of"
                    + " 1.00 AMA PRA Category 1 Credit(s)™. Physicians should claim only the credit commensurate"
                    + " with the extent of their participation in the activity.";

    private CertificateFixtures() {}

    static CertificateView priyas() {
        return of(
                "Priya Raman, MD",
                "Diabetes self-management: refer early, refer warmly",
                "Harlan Street Conference Center, Room 2, and live online");
    }

    static CertificateView named(String name) {
        return of(name, "Refer early, refer warmly", "Room 2");
    }

    static CertificateView longest() {
        return of(
                "Wilhelmina ".repeat(18),
                "Self-management ".repeat(12),
                "Harlan Street ".repeat(14));
    }

    private static CertificateView of(String name, String title, String place) {
        return new CertificateView(
                CertificateNumber.read("F59T-DWH9-EDD1R-R").orElseThrow(),
                1,
                UUID.randomUUID(),
                name,
                "Physician (MD, DO)",
                CreditType.AMA_PRA_1,
                new BigDecimal("1.00"),
                title,
                "live activity",
                place,
                LocalDate.of(2025, 8, 21),
                LocalDate.of(2025, 8, 21),
                LocalDate.of(2025, 8, 21),
                "Erie Plains Institute for Health Education",
                ACCREDITED,
                DESIGNATED,
                "Ruth Abelson, MEd",
                "Director, Continuing Education",
                Instant.parse("2025-08-21T17:00:00Z"),
                null);
    }
}
