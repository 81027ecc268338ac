package tandem.learning.activities.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import tandem.learning.activities.ActivityView;
import tandem.learning.activities.QuarterHours;
import tandem.learning.activities.SessionView;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Role;
import tandem.platform.shared.When;

/**
 * What the amount of credit rests on.
 *
 * @param given what the agenda gives, in quarter hours
 * @param begun it has started: only the CE director designates now, with a reason
 * @param designated who may read when each offer was designated
 */
record CreditFacts(
        int minutes, BigDecimal given, boolean begun, boolean director, List<Line> designated) {
    record Line(String type, BigDecimal amount, String at, boolean inTime) {}

    static CreditFacts of(ActivityView activity, Actor actor, Instant now) {
        var zone = activity.sessions().stream().findFirst().map(SessionView::zone);
        return new CreditFacts(
                activity.accreditedMinutes(),
                QuarterHours.quarterRound(activity.accreditedMinutes()),
                activity.sessions().stream().anyMatch(session -> !now.isBefore(session.startsAt())),
                actor.is(Role.CE_DIRECTOR),
                activity.offers().stream()
                        .map(offer ->
                                new Line(
                                        "activity.credit." + offer.type(),
                                        offer.designated(),
                                        When.at(
                                                offer.designatedAt(),
                                                zone.orElse(java.time.ZoneOffset.UTC)),
                                        offer.designatedInTime()))
                        .toList());
    }
}
