package tandem.operations.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells the story once, and opens today's session, before the port opens. */
@Component
@Profile("demo")
class DemoTeller implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DemoTeller.class);

    /** The web server starts at {@code DEFAULT_PHASE - 2048}. */
    private static final int BEFORE_THE_PORT_OPENS = DEFAULT_PHASE - 4096;

    private final DemoPeople people;
    private final DemoStory story;
    private final DropIn dropIn;
    private final DemoDoor door;
    private boolean running;

    DemoTeller(DemoPeople people, DemoStory story, DropIn dropIn, DemoDoor door) {
        this.people = people;
        this.story = story;
        this.dropIn = dropIn;
        this.door = door;
    }

    @Override
    public void start() {
        if (!people.areThere()) {
            people.refuseStrangers();
            LOG.info("Telling the demo's story, once: this takes up to a minute");
            story.tell();
        }
        openToday();
        running = true;
    }

    /** Today's session and the links into it; a job asks again while the demo runs. */
    void openToday() {
        dropIn.open();
        dropIn.running().ifPresent(session -> door.open(session.id()));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_PORT_OPENS;
    }
}
