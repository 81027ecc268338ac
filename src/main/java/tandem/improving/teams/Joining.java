package tandem.improving.teams;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.improving.collaboratives.CollaborativeView;
import tandem.people.accounts.Actor;
import tandem.people.organizations.ProposeSite;
import tandem.people.organizations.SiteService;
import tandem.platform.audit.AuditTrail;
import tandem.platform.shared.NotFound;

/** A wish to take part takes effect: now, or when the visit it was made in is proved. */
@Component
class Joining {
    private final EnrollmentTable enrollments;
    private final TeamTable teams;
    private final AskTable asks;
    private final Founding founding;
    private final CollaborativeService collaboratives;
    private final SiteService sites;
    private final TeamMail mail;
    private final AuditTrail audit;
    private final Clock clock;

    Joining(
            EnrollmentTable enrollments,
            TeamTable teams,
            AskTable asks,
            Founding founding,
            CollaborativeService collaboratives,
            SiteService sites,
            TeamMail mail,
            AuditTrail audit,
            Clock clock) {
        this.enrollments = enrollments;
        this.teams = teams;
        this.asks = asks;
        this.founding = founding;
        this.collaboratives = collaboratives;
        this.sites = sites;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whether the collaborative takes people is the caller's question.
     *
     * @param agreedVersion of the wording she agreed to; 0 for none
     * @param wishedAt when she pressed the button
     * @param late she cannot be asked again: a team name taken meanwhile becomes an ask to that
     *     team
     */
    record Wish(Enroll enroll, int agreedVersion, Instant wishedAt, boolean late) {}

    /** The same wish twice, or at once, changes nothing the second time. */
    EnrollmentOutcome take(Wish wish, Actor actor) {
        var enroll = wish.enroll();
        var collaborative = collaboratives.collaborative(enroll.collaborativeId());
        var who = actor.accountId();
        enrollments.enroll(collaborative.id(), null, who);
        if (wish.agreedVersion() > 0) {
            var at = wish.wishedAt().atOffset(ZoneOffset.UTC);
            enrollments.agree(collaborative.id(), wish.agreedVersion(), who, at);
        }
        var place = enrollments.place(collaborative.id(), who).orElseThrow();
        if (!place.onHerOwn()) {
            return new EnrollmentOutcome.AlreadyThere();
        }
        var siteId = site(enroll.workplace(), collaborative, actor);
        enrollments.enroll(collaborative.id(), siteId, who);
        audit.record(who, "enrollment.made", collaborative.id());
        return join(wish, siteId, collaborative, actor);
    }

    private EnrollmentOutcome join(
            Wish wish, UUID siteId, CollaborativeView collaborative, Actor actor) {
        var enroll = wish.enroll();
        return switch (enroll.team()) {
            case TeamChoice.Found(var name) -> {
                var team = new FoundTeam(collaborative.id(), name, siteId, enroll.roles());
                yield founding.found(team, actor)
                        .map(id -> founded(id, team, collaborative, actor))
                        .orElseGet(() -> ask(namesake(team, wish), enroll, collaborative, actor));
            }
            case TeamChoice.Ask(var teamId) -> ask(teamId, enroll, collaborative, actor);
            case TeamChoice.OnMyOwn() -> {
                mail.onHerOwn(collaborative, actor);
                yield new EnrollmentOutcome.OnHerOwn();
            }
        };
    }

    private EnrollmentOutcome founded(
            UUID teamId, FoundTeam team, CollaborativeView collaborative, Actor actor) {
        mail.founded(new EnrollmentPlace.Named(teamId, team.name()), collaborative, actor);
        return new EnrollmentOutcome.Founded(teamId);
    }

    private EnrollmentOutcome ask(
            UUID teamId, Enroll enroll, CollaborativeView collaborative, Actor actor) {
        var team =
                teams.find(teamId)
                        .filter(it -> it.collaborativeId().equals(collaborative.id()))
                        .orElseThrow(() -> new NotFound("Team", teamId));
        asks.ask(
                teamId,
                actor.accountId(),
                enroll.roles(),
                clock.instant().atOffset(ZoneOffset.UTC));
        audit.record(actor.accountId(), "team.asked", teamId);
        mail.asked(new EnrollmentPlace.Named(teamId, team.name()), collaborative, actor);
        return new EnrollmentOutcome.Asked(teamId);
    }

    /** Whose name she would have taken. */
    private UUID namesake(FoundTeam team, Wish wish) {
        if (!wish.late()) {
            throw new TeamNameTaken(team.name());
        }
        return teams.called(team.collaborativeId(), team.name()).orElseThrow();
    }

    private UUID site(Workplace workplace, CollaborativeView collaborative, Actor actor) {
        return switch (workplace) {
            case Workplace.Known(var siteId) -> sites.site(siteId).id();
            case Workplace.New(var organization, var name, var city, var usState) ->
                    sites.propose(
                            new ProposeSite(
                                    organization, name, city, usState, collaborative.zone()),
                            actor);
        };
    }
}
