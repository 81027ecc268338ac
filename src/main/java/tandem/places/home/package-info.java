/** The start page: what Tandem is, what is on, and the ways in. Owns no table. */
@ApplicationModule(
        id = "home",
        displayName = "Start page",
        allowedDependencies = {"accounts", "activities", "attendance", "collaboratives", "charts"})
@NullMarked
package tandem.places.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
