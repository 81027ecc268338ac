package tandem.improving.teams;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.improving.collaboratives.CollaborativeView;
import tandem.improving.collaboratives.KickOffCalendar;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Person;
import tandem.platform.mail.Mail;
import tandem.platform.mail.MailService;
import tandem.platform.shared.BaseUrl;
import tandem.platform.shared.When;

/** Tells people what happened to their place and what comes next. Links open pages; none acts. */
@Component
class TeamMail {
    private final MailService mail;
    private final AccountService accounts;
    private final CollaborativeService collaboratives;
    private final SeatTable seats;
    private final MessageSource messages;
    private final BaseUrl baseUrl;
    private final Clock clock;

    TeamMail(
            MailService mail,
            AccountService accounts,
            CollaborativeService collaboratives,
            SeatTable seats,
            MessageSource messages,
            BaseUrl baseUrl,
            Clock clock) {
        this.mail = mail;
        this.accounts = accounts;
        this.collaboratives = collaboratives;
        this.seats = seats;
        this.messages = messages;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    void founded(EnrollmentPlace.Named team, CollaborativeView collaborative, Actor founder) {
        var link = baseUrl.link("/teams/" + team.id());
        welcome("founded", List.of(founder.accountId()), collaborative, team.name(), link);
        send("new-team", coordinators(collaborative), team.name(), collaborative.name(), link);
    }

    void asked(EnrollmentPlace.Named team, CollaborativeView collaborative, Actor asking) {
        var place = baseUrl.link("/collaboratives/" + collaborative.id() + "/enrollment");
        welcome("asked", List.of(asking.accountId()), collaborative, team.name(), place);
        var link = baseUrl.link("/teams/" + team.id());
        send("ask", seats.leads(team.id()), asking.name(), team.name(), link);
    }

    void onHerOwn(CollaborativeView collaborative, Actor actor) {
        var place = baseUrl.link("/collaboratives/" + collaborative.id() + "/enrollment");
        welcome(
                "on-her-own",
                List.of(actor.accountId()),
                collaborative,
                collaborative.name(),
                place);
        var link = baseUrl.link("/collaboratives/" + collaborative.id() + "/enrollments");
        send("alone", coordinators(collaborative), actor.name(), collaborative.name(), link);
    }

    void welcomed(EnrollmentPlace.Named team, UUID collaborativeId, UUID asking) {
        var collaborative = collaboratives.collaborative(collaborativeId);
        var link = baseUrl.link("/teams/" + team.id());
        welcome("welcomed", List.of(asking), collaborative, team.name(), link);
    }

    void notNow(EnrollmentPlace.Named team, UUID collaborativeId, UUID asking) {
        var place = baseUrl.link("/collaboratives/" + collaborativeId + "/enrollment");
        send("not-now", List.of(asking), team.name(), place);
    }

    void helpAsked(TeamAccess team) {
        var link = baseUrl.link("/teams/" + team.teamId() + "#help");
        send("help", collaboratives.coordinators(team.collaborativeId()), team.teamName(), link);
    }

    void helpClosed(TeamAccess team, UUID askedBy) {
        var link = baseUrl.link("/teams/" + team.teamId() + "#help");
        send("help-closed", List.of(askedBy), team.teamName(), link);
    }

    /** The link opens the team to whoever has it: the letter is forgotten when the link ends. */
    void invited(String email, Invitations.Made invitation, TeamAccess team) {
        var subject = text("teams.mail.invited.subject", team.teamName());
        var until = When.at(invitation.expiresAt(), team.zone());
        var link = baseUrl.link("/teams/invitations/" + invitation.token().value());
        var body =
                text("teams.mail.invited.body", team.actor().name(), team.teamName(), link, until);
        mail.send(
                Mail.to(email, "teams.invited", subject, body)
                        .carrying(invitation.id(), invitation.expiresAt()));
    }

    void invitationOver(UUID invitationId) {
        mail.wipe(invitationId);
    }

    /** What happens next, with the kick-off for her calendar. */
    private void welcome(
            String kind,
            Collection<UUID> to,
            CollaborativeView collaborative,
            String what,
            String link) {
        var kickOff = collaborative.kickOff();
        var title = text("teams.kickOff.title", collaborative.name());
        var page = baseUrl.link("/collaboratives/" + collaborative.id());
        var file = KickOffCalendar.file(collaborative, title, page, clock.instant());
        var when = When.span(kickOff.startsAt(), kickOff.endsAt(), collaborative.zone());
        letters(
                kind,
                to,
                letter ->
                        letter.with(
                                new Mail.Attachment(
                                        KickOffCalendar.FILE_NAME,
                                        KickOffCalendar.CONTENT_TYPE,
                                        file)),
                what,
                collaborative.name(),
                link,
                when,
                kickOff.place());
    }

    private void send(String kind, Collection<UUID> to, Object... details) {
        letters(kind, to, Function.identity(), details);
    }

    private void letters(
            String kind, Collection<UUID> to, Function<Mail, Mail> more, Object... details) {
        var known = accounts.people(new LinkedHashSet<>(to));
        to.stream()
                .distinct()
                .map(known::get)
                .map(TeamMail::address)
                .filter(address -> !address.isEmpty())
                .map(address -> letter(kind, address, details))
                .map(more)
                .forEach(mail::send);
    }

    private Mail letter(String kind, String address, Object... details) {
        return Mail.to(
                address,
                "teams." + kind,
                text("teams.mail." + kind + ".subject", details),
                text("teams.mail." + kind + ".body", details));
    }

    private static String address(@Nullable Person person) {
        var email = person == null ? null : person.email();
        return email == null ? "" : email;
    }

    private List<UUID> coordinators(CollaborativeView collaborative) {
        return collaboratives.coordinators(collaborative.id());
    }

    private String text(String key, Object... details) {
        return messages.getMessage(key, details, Locale.US);
    }
}
