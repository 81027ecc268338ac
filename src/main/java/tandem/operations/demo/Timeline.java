package tandem.operations.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happens in a story, told in the order of its time, up to an end. */
final class Timeline {
    private final List<Scene> scenes = new ArrayList<>();
    private final Instant end;

    private record Scene(Instant at, Runnable happens) {}

    /**
     * @param end what would happen from here on is not told
     */
    Timeline(Instant end) {
        this.end = end;
    }

    Timeline at(Instant moment, Runnable happens) {
        scenes.add(new Scene(moment, happens));
        return this;
    }

    void tell(SteppedClock clock) {
        try {
            scenes.stream()
                    .filter(scene -> scene.at().isBefore(end))
                    .sorted(Comparator.comparing(Scene::at))
                    .forEachOrdered(scene -> {
                        clock.stepTo(scene.at());
                        scene.happens().run();
                    });
        } finally {
            clock.letGo();
        }
    }
}
