package tandem.operations.demo;

import java.util.Arrays;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tandem.people.accounts.Actor;
import tandem.platform.shared.NotFound;

/** Somebody of the demo, by the name of her guise. */
@Component
@Profile("demo")
public class DemoSignIn {
    private final DemoPeople people;

    DemoSignIn(DemoPeople people) {
        this.people = people;
    }

    public record Somebody(Actor actor, String leadsTo) {}

    /**
     * @throws NotFound for a guise there is none of
     */
    public Somebody as(String guise) {
        return Arrays.stream(DemoPeople.SignIn.values())
                .filter(it -> it.name().equals(guise))
                .findFirst()
                .map(it -> new Somebody(people.call(it), it.leadsTo()))
                .orElseThrow(() -> new NotFound("Guise", guise));
    }
}
