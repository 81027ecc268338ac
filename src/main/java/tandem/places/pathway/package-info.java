/** My pathway: what I learned, promised, test with my team, and was credited for. */
@ApplicationModule(
        id = "pathway",
        displayName = "My pathway",
        allowedDependencies = {
            "accounts",
            "organizations",
            "learners",
            "activities",
            "attendance",
            "collaboratives",
            "teams",
            "cycles",
            "credits",
            "charts"
        })
@NullMarked
package tandem.places.pathway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
