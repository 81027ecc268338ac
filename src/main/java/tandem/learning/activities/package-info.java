/**
 * CME activities: what is taught, when and where, by whom, for how much credit, and what everybody
 * who shapes it disclosed.
 *
 * <p>Later features show themselves on an activity's page through {@link
 * tandem.learning.activities.ActivityPanel}.
 */
@ApplicationModule(
        id = "activities",
        displayName = "Activities",
        allowedDependencies = {"accounts", "organizations"})
@NullMarked
package tandem.learning.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
