package tandem.operations.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tandem.places.home.StartPanel;

/** On the start page: come in as anyone, and the session that is running now. */
@Component
@Profile("demo")
class DemoStartPanel implements StartPanel {
    private final DemoDoor door;

    DemoStartPanel(DemoDoor door) {
        this.door = door;
    }

    /**
     * @param checkIn the printed code's link, good for as long as the session runs
     * @param room the projector page
     */
    record Demo(List<Guise> guises, @Nullable String checkIn, @Nullable String room) {}

    /** Somebody to come in as; {@code key} names her in the message files. */
    record Guise(String key, String person) {}

    @Override
    public String fragment() {
        return "demo/start";
    }

    @Override
    public Demo view() {
        return new Demo(
                List.of(DemoPeople.SignIn.values()).stream()
                        .map(it -> new Guise(it.name(), it.person()))
                        .toList(),
                door.checkIn(),
                door.room());
    }
}
