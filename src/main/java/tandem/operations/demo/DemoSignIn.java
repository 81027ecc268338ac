package tandem.operations.demo;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.platform.shared.NotFound;

/** Somebody of the demo, by the name of her guise. */
@Component
@Profile("demo")
public class DemoSignIn {
    private static final Set<String> DOMAINS = Set.of("demo.example", "bench.example");

    private final DemoPeople people;
    private final AccountService accounts;

    DemoSignIn(DemoPeople people, AccountService accounts) {
        this.people = people;
        this.accounts = accounts;
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

    /**
     * @throws NotFound when nobody made up has that address
     */
    public Actor at(String address) {
        return Optional.of(address)
                .filter(it -> DOMAINS.contains(it.substring(it.indexOf('@') + 1)))
                .flatMap(accounts::idByConfirmedEmail)
                .flatMap(accounts::actor)
                .orElseThrow(() -> new NotFound("Somebody at", address));
    }
}
