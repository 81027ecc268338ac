package tandem.places.office;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.crediting.credits.WaitingClaims;
import tandem.learning.activities.SessionPlan;
import tandem.learning.activities.Sessions;
import tandem.learning.attendance.BiasCases;
import tandem.learning.attendance.VisitsToSettle;
import tandem.learning.attendance.VisitsToSettle.ToSettle;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Person;
import tandem.people.organizations.ProviderService;
import tandem.places.office.Worklist.Group;
import tandem.places.office.Worklist.Kind;
import tandem.places.office.Worklist.Row;
import tandem.platform.mail.MailService;

/** Puts together what waits for the CE office: six statements, however much there is. */
@Service
@Transactional(readOnly = true)
public class OfficeService {
    private static final int ROWS = 20;

    /** Visits older than this are settled on the session's roster, if ever. */
    private static final Duration LOOKS_BACK = Duration.ofDays(90);

    /** A session began at most so long before something came of it. */
    private static final Duration MARGIN = Duration.ofDays(31);

    private final WaitingClaims claims;
    private final VisitsToSettle visits;
    private final BiasCases biasCases;
    private final Sessions sessions;
    private final AccountService accounts;
    private final ProviderService providers;
    private final MailService mails;
    private final Clock clock;

    OfficeService(
            WaitingClaims claims,
            VisitsToSettle visits,
            BiasCases biasCases,
            Sessions sessions,
            AccountService accounts,
            ProviderService providers,
            MailService mails,
            Clock clock) {
        this.claims = claims;
        this.visits = visits;
        this.biasCases = biasCases;
        this.sessions = sessions;
        this.accounts = accounts;
        this.providers = providers;
        this.mails = mails;
        this.clock = clock;
    }

    public Worklist worklist() {
        var zone = providers.zone();
        var waiting = claims.oldest(ROWS);
        var bias = biasCases.oldest(ROWS);
        var plans = sessions.endingSince(since(waiting, bias));
        var groups = new ArrayList<Group>();
        groups.add(claims(waiting, plans, zone));
        groups.addAll(visits(plans));
        groups.add(bias(bias, plans, zone));
        groups.add(mails(zone));
        return new Worklist(
                LocalDate.ofInstant(clock.instant(), zone),
                groups.stream().filter(group -> group.count() > 0).toList());
    }

    /** Early enough for the session of everything that waits. */
    private Instant since(List<WaitingClaims.Waiting> waiting, List<BiasCases.Waiting> bias) {
        return Stream.of(
                        Stream.of(clock.instant().minus(LOOKS_BACK).plus(MARGIN)),
                        waiting.stream().map(WaitingClaims.Waiting::since),
                        bias.stream().map(BiasCases.Waiting::openedAt))
                .flatMap(Function.identity())
                .min(Instant::compareTo)
                .orElseThrow()
                .minus(MARGIN);
    }

    private Group claims(
            List<WaitingClaims.Waiting> waiting, List<SessionPlan> plans, ZoneId zone) {
        var people =
                accounts.people(
                        waiting.stream()
                                .map(WaitingClaims.Waiting::personId)
                                .collect(Collectors.toSet()));
        var titles =
                plans.stream()
                        .collect(
                                Collectors.toMap(
                                        SessionPlan::activityId,
                                        SessionPlan::activityTitle,
                                        (same, again) -> same));
        var rows = waiting.stream().map(claim -> claim(claim, people, titles, zone)).toList();
        return new Group(Kind.CLAIM, waiting.isEmpty() ? 0 : waiting.getFirst().waiting(), rows);
    }

    private static Row claim(
            WaitingClaims.Waiting claim,
            Map<UUID, Person> people,
            Map<UUID, String> titles,
            ZoneId zone) {
        var person = people.get(claim.personId());
        return new Row(
                Kind.CLAIM,
                List.of(
                        person == null ? "" : person.name(),
                        claim.amount().toPlainString(),
                        claim.minutes()),
                titles.getOrDefault(claim.activityId(), ""),
                claim.since(),
                zone,
                "/claims/" + claim.claimId() + "/decision",
                null);
    }

    private List<Group> visits(List<SessionPlan> plans) {
        var from = clock.instant().minus(LOOKS_BACK);
        var toSettle =
                visits.of(plans.stream().filter(plan -> plan.endsAt().isAfter(from)).toList());
        return Stream.of(VisitsToSettle.Kind.values())
                .map(kind -> {
                    var of = toSettle.stream().filter(it -> it.kind() == kind).toList();
                    return new Group(
                            Kind.valueOf(kind.name()),
                            of.stream().mapToInt(ToSettle::people).sum(),
                            of.stream().limit(ROWS).map(OfficeService::visits).toList());
                })
                .toList();
    }

    private static Row visits(ToSettle visits) {
        var session = visits.session();
        var roster = "/sessions/" + session.id() + "/roster";
        var more = visits.people() - visits.names().size();
        return new Row(
                Kind.valueOf(visits.kind().name()),
                List.of(visits.people(), String.join(", ", visits.names()), more),
                session.activityTitle() + ": " + session.title(),
                visits.oldest(),
                session.zone(),
                visits.people() == 1 ? roster + "/" + visits.visitId() : roster,
                null);
    }

    private static Group bias(
            List<BiasCases.Waiting> waiting, List<SessionPlan> plans, ZoneId zone) {
        var byId = plans.stream().collect(Collectors.toMap(SessionPlan::id, Function.identity()));
        var rows = waiting.stream().map(it -> bias(it, byId.get(it.sessionId()), zone)).toList();
        return new Group(Kind.BIAS, waiting.isEmpty() ? 0 : waiting.getFirst().waiting(), rows);
    }

    private static Row bias(BiasCases.Waiting bias, @Nullable SessionPlan plan, ZoneId zone) {
        return new Row(
                Kind.BIAS,
                List.of(plan == null ? "" : plan.title()),
                Objects.requireNonNullElse(bias.noticed(), ""),
                bias.openedAt(),
                plan == null ? zone : plan.zone(),
                "/office/bias-cases/" + bias.id(),
                null);
    }

    private Group mails(ZoneId zone) {
        var failed = mails.givenUp(ROWS);
        var rows =
                failed.stream()
                        .map(mail ->
                                new Row(
                                        Kind.MAIL,
                                        List.of(mail.recipient(), mail.kind()),
                                        Objects.requireNonNullElse(mail.error(), ""),
                                        mail.createdAt(),
                                        zone,
                                        null,
                                        mail.id()))
                        .toList();
        return new Group(Kind.MAIL, failed.isEmpty() ? 0 : failed.getFirst().failed(), rows);
    }
}
