package tandem.operations.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.operations.demo.DemoPeople.SignIn;
import tandem.platform.shared.BaseUrl;

/** Says in the terminal where the demo is and how to come in. */
@Component
@Profile("demo")
class DemoGreeting {
    private static final Logger LOG = LoggerFactory.getLogger(DemoGreeting.class);

    private final DemoDoor door;
    private final BaseUrl baseUrl;

    DemoGreeting(DemoDoor door, BaseUrl baseUrl) {
        this.door = door;
        this.baseUrl = baseUrl;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        var people =
                Arrays.stream(SignIn.values())
                        .map(it ->
                                "    %-34s %s%s"
                                        .formatted(
                                                it.email(),
                                                it.name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', ' '),
                                                it.isStaff()
                                                        ? ", password " + DemoPeople.PASSWORD
                                                        : ""))
                        .collect(Collectors.joining("\n"));
        LOG.info(
                """


                  Tandem is running: {}
                  The session that is running now:
                    projector page  {}
                    check-in link   {}
                  Come in as (a code is mailed to {}, or press a button on the start page):
                {}
                """,
                baseUrl.value(),
                door.room(),
                door.checkIn(),
                baseUrl.link("/mailbox"),
                people);
    }
}
