package tandem.operations.demo;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        LEARNER("nadia.farouk@demo.example", "Nadia Farouk", "/me", Role.LEARNER),
        LEAD("ana.ruiz@demo.example", "Ana Ruiz", "/me", Role.LEARNER),
        COORDINATOR("daniel.okafor@demo.example", "Daniel Okafor", "/collaboratives", Role.LEARNER),
        CE_SPECIALIST("cleo.marsh@demo.example", "Cleo Marsh", "/office", Role.CE_STAFF),
        CE_DIRECTOR("ruth.abelson@demo.example", "Ruth Abelson", "/office", Role.CE_STAFF, Role.CE_DIRECTOR),
        FACULTY("amara.nwosu@demo.example", "Amara Nwosu", "/activities", Role.FACULTY),
        INFORMATICS("lena.hartog@demo.example", "Lena Hartog", "/activities", Role.INFORMATICS),
        ADMINISTRATOR("sam.whitfield@demo.example", "Sam Whitfield", "/admin/people", Role.ADMIN);

        private final String email;
        private final String person;
        private final String leadsTo;
        private final Set<Role> roles;

        SignIn(String email, String person, String leadsTo, Role... roles) {
            this.email = email;
            this.person = person;
            this.leadsTo = leadsTo;
            this.roles = EnumSet.copyOf(Arrays.asList(roles));
            this.roles.add(Role.LEARNER);
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

        boolean isStaff() {
            return roles.size() > 1;
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

    /** Somebody of the story; her account is opened the first time she is called. */
    Actor call(String name, String email, Profession profession) {
        return byEmail.computeIfAbsent(
                email, it -> open(new OpenAccount(name, email, null, Set.of(Role.LEARNER)), profession));
    }

    Actor call(Story.Member member) {
        return call(member.name(), member.email(), Profession.valueOf(member.profession()));
    }

    Actor call(SignIn who) {
        return byEmail.computeIfAbsent(
                who.email(),
                it ->
                        open(
                                new OpenAccount(
                                        who.person(),
                                        who.email(),
                                        who.isStaff() ? PASSWORD : null,
                                        who.roles),
                                Profession.NURSE));
    }

    /** Who came to the session without joining a team, by a running number. */
    Actor guest(int number) {
        var name = FIRST.get(number % FIRST.size()) + " " + LAST.get(number / FIRST.size() % LAST.size());
        var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@guests.example";
        var professions = Profession.values();
        return call(name, email, professions[Story.chance(name, professions.length)]);
    }

    private Actor open(OpenAccount account, Profession profession) {
        var actor = accounts.open(account);
        learners.stateOnce(actor.accountId(), profession);
        return actor;
    }

    private static final List<String> FIRST =
            List.of("Alma", "Boris", "Celia", "Dev", "Elsa", "Farid", "Gita", "Homer", "Ines", "Jasper", "Kirsten", "Luca");
    private static final List<String> LAST =
            List.of("Amsel", "Birch", "Corvin", "Drake", "Egret", "Finch");
}
