package tandem.learning.activities;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A financial relationship with an ineligible company in the last 24 months.
 *
 * @param company its name only, no product
 * @param nature "Advisory board"
 * @param endedOn null while it lasts
 * @param mitigation what was done about it; must stand before it is cleared
 */
public record Relationship(
        String company, String nature, @Nullable LocalDate endedOn, String mitigation) {}
