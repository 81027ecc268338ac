/** A collaborative's page: for who guides it the board, which team needs help today and why. */
@ApplicationModule(
        id = "board",
        displayName = "Board",
        allowedDependencies = {
            "accounts",
            "organizations",
            "collaboratives",
            "teams",
            "metrics",
            "cycles",
            "charts"
        })
@NullMarked
package tandem.places.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
