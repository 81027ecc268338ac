/** What a person brings to learning: her profession, which decides the credit she may claim. */
@ApplicationModule(
        id = "learners",
        displayName = "Learners",
        allowedDependencies = {"accounts", "organizations"})
@NullMarked
package tandem.people.learners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
