/** The CE office's worklist: what waits for a decision, the oldest first. Owns no table. */
@ApplicationModule(
        id = "office",
        displayName = "CE office",
        allowedDependencies = {
            "accounts",
            "organizations",
            "activities",
            "attendance",
            "credits",
            "mail"
        })
@NullMarked
package tandem.places.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
