package tandem.operations.demo;

import java.time.YearMonth;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tandem.operations.demo.Story.Team;

/** The metrics of the collaborative, and what each team enters month by month. */
@Component
@Profile("demo")
class DemoNumbers {
    void define(UUID collaborativeId) {}

    void enter(Team team, int index, YearMonth month) {}
}
