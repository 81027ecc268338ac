package tandem.operations.demo;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.OpenAccount;
import tandem.people.accounts.Role;
import tandem.people.learners.LearnerService;
import tandem.people.learners.Profession;

/** Who there is in the demo. Staff sign in with a password too; it is printed at the start. */
@Component
@Profile("demo")
class DemoPeople {
    static final String PASSWORD = "tandem-demo";

    /** A sign-in the start page offers: who, as what, and where it leads. */
    enum SignIn {
        LEARNER("nadia.farouk@demo.example", "Nadia Farouk", "/me"),
        LEAD("ana.ruiz@demo.example", "Ana Ruiz", "/me"),
        COORDINATOR("daniel.okafor@demo.example", "Daniel Okafor", "/collaboratives"),
        CE_SPECIALIST("cleo.marsh@demo.example", "Cleo Marsh", "/office"),
        CE_DIRECTOR("ruth.abelson@demo.example", "Ruth Abelson", "/office"),
        FACULTY("amara.nwosu@demo.example", "Amara Nwosu", "/activities"),
        INFORMATICS("lena.hartog@demo.example", "Lena Hartog", "/activities"),
        ADMINISTRATOR("sam.whitfield@demo.example", "Sam Whitfield", "/admin/people");

        private final String email;
        private final String person;
        private final String leadsTo;

        SignIn(String email, String person, String leadsTo) {
            this.email = email;
            this.person = person;
            this.leadsTo = leadsTo;
        }

        String email() {
            return email;
        }

        String person() {
            return person;
        }

        String leadsTo() {
            return leadsTo;
        }

        Set<Role> roles() {
            return switch (this) {
                case LEARNER, LEAD, COORDINATOR -> EnumSet.of(Role.LEARNER);
                case CE_SPECIALIST -> EnumSet.of(Role.LEARNER, Role.CE_STAFF);
                case CE_DIRECTOR -> EnumSet.of(Role.LEARNER, Role.CE_STAFF, Role.CE_DIRECTOR);
                case FACULTY -> EnumSet.of(Role.LEARNER, Role.FACULTY);
                case INFORMATICS -> EnumSet.of(Role.LEARNER, Role.INFORMATICS);
                case ADMINISTRATOR -> EnumSet.of(Role.LEARNER, Role.ADMIN);
            };
        }

        boolean isStaff() {
            return roles().size() > 1;
        }
    }

    private final AccountService accounts;
    private final LearnerService learners;
    private final Map<String, Actor> byEmail = new ConcurrentHashMap<>();

    DemoPeople(AccountService accounts, LearnerService learners) {
        this.accounts = accounts;
        this.learners = learners;
    }

    /** Whether the story was told before: it is told once. */
    boolean areThere() {
        return accounts.idByConfirmedEmail(SignIn.ADMINISTRATOR.email()).isPresent();
    }

    /** The demo opens doors to everybody's account: never beside real ones. */
    void refuseStrangers() {
        if (accounts.anybody()) {
            throw new IllegalStateException(
                    "The demo does not start on a database that already holds accounts. Start it without SPRING_DATASOURCE_URL, or leave out the profile demo.");
        }
    }

    /** Somebody of the story; her account is opened the first time she is called. */
    Actor call(String name, String email, Profession profession) {
        return byEmail.computeIfAbsent(
                email,
                it -> open(new OpenAccount(name, email, null, Set.of(Role.LEARNER)), profession));
    }

    Actor call(Story.Member member) {
        return call(member.name(), member.email(), Profession.valueOf(member.profession()));
    }

    Actor call(SignIn who) {
        return byEmail.computeIfAbsent(
                who.email(),
                it ->
                        known(who.email())
                                .orElseGet(() ->
                                        open(
                                                new OpenAccount(
                                                        who.person(),
                                                        who.email(),
                                                        who.isStaff() ? PASSWORD : null,
                                                        who.roles()),
                                                Profession.NURSE)));
    }

    /** Who came to the session without joining a team, by a running number. */
    Actor guest(int number) {
        var name =
                FIRST.get(number % FIRST.size())
                        + " "
                        + LAST.get(number / FIRST.size() % LAST.size());
        var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@guests.example";
        var professions = Profession.values();
        return call(name, email, professions[Story.chance(name, professions.length)]);
    }

    /** After a restart the story is not told again, but its people are still there. */
    private Optional<Actor> known(String email) {
        return accounts.idByConfirmedEmail(email).flatMap(accounts::actor);
    }

    private Actor open(OpenAccount account, Profession profession) {
        var actor = accounts.open(account);
        learners.stateOnce(actor.accountId(), profession);
        return actor;
    }

    private static final List<String> FIRST =
            List.of(
                    "Alma", "Boris", "Celia", "Dev", "Elsa", "Farid", "Gita", "Homer", "Ines",
                    "Jasper", "Kirsten", "Luca");
    private static final List<String> LAST =
            List.of("Amsel", "Birch", "Corvin", "Drake", "Egret", "Finch");
}
