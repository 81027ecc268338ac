/**
 * EMR artifacts: order sets, note templates, workflows and the like, each with what it does and why
 * it matters. Shown on the page of the activity they come with; examples, to be adapted locally.
 */
@ApplicationModule(
        id = "toolkit",
        displayName = "Toolkit",
        allowedDependencies = {"accounts", "activities", "files"})
@NullMarked
package tandem.improving.toolkit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
