/**
 * Groups of teams that improve the same thing for a time: aim, dates, kick-off, the activity they
 * grew from, and who coordinates, advises and pays.
 */
@ApplicationModule(
        id = "collaboratives",
        displayName = "Collaboratives",
        allowedDependencies = {"accounts", "organizations", "activities", "mail"})
@NullMarked
package tandem.improving.collaboratives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
