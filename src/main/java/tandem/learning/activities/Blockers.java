package tandem.learning.activities;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What an activity lacks before learners may be told of it. */
final class Blockers {
    private final ActivityView activity;
    private final List<Blocker> found = new ArrayList<>();

    private Blockers(ActivityView activity) {
        this.activity = activity;
    }

    static List<Blocker> of(ActivityView activity) {
        var blockers = new Blockers(activity);
        blockers.content();
        blockers.people();
        blockers.credit();
        return List.copyOf(blockers.found);
    }

    private void content() {
        if (activity.objectives().isEmpty()) {
            add("noObjective", "/objectives");
        }
        if (activity.sessions().isEmpty()) {
            add("noSession", "/sessions");
        }
        activity.sessions().stream()
                .filter(session -> session.place().isEmpty() && session.link().isEmpty())
                .forEach(session -> add("noPlace", "/sessions/" + session.id(), session.title()));
    }

    private void people() {
        if (activity.people().isEmpty()) {
            add("nobody", "/people");
        }
        activity.people().stream()
                .filter(person -> !person.cleared())
                .forEach(person ->
                        add(
                                person.disclosed() ? "notCleared" : "notDisclosed",
                                "/people/" + person.id(),
                                person.name()));
    }

    private void credit() {
        if (activity.offers().size() < CreditType.values().length) {
            add("noOffer", "/credit");
        }
        if (activity.offers().stream().anyMatch(offer -> !offer.designatedInTime())) {
            add("designatedLate", "/credit");
        }
        activity.offer(CreditType.AMA_PRA_1)
                .map(offer -> offer.designated().toPlainString())
                .filter(amount -> !activity.statements().designation().contains(amount))
                .ifPresent(amount -> add("otherAmount", "/credit", amount));
        var given = QuarterHours.quarterRound(activity.accreditedMinutes());
        activity.offers().stream()
                .map(Offer::designated)
                .max(BigDecimal::compareTo)
                .filter(most -> most.compareTo(given) > 0)
                .ifPresent(most ->
                        add(
                                "overTheAgenda",
                                "/credit",
                                String.valueOf(activity.accreditedMinutes()),
                                given.toPlainString(),
                                most.toPlainString()));
    }

    private void add(String what, String page, String... details) {
        found.add(
                new Blocker(
                        "activity.blocker." + what,
                        List.of(details),
                        "/activities/" + activity.id() + page));
    }
}
