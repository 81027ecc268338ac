/**
 * Credit: claimed by the learner, awarded by the provider, certified, verified, and kept as a
 * ledger that is only added to.
 *
 * <p>Knows what was attended and evaluated; nothing there knows credit.
 */
@ApplicationModule(
        id = "credits",
        displayName = "Credit",
        allowedDependencies = {
            "accounts",
            "organizations",
            "learners",
            "activities",
            "attendance",
            "limits"
        })
@NullMarked
package tandem.crediting.credits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
