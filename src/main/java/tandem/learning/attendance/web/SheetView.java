package tandem.learning.attendance.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.learning.activities.DisclosureBlock;
import tandem.learning.activities.SessionPlan;
import tandem.learning.attendance.CheckInSheet;
import tandem.platform.shared.When;

/** A session as the pages of a check-in show it, times in its own zone. */
record SheetView(
        String title,
        String when,
        String place,
        String speakers,
        @Nullable String credit,
        DisclosureBlock disclosures,
        String activityHref) {
    private static final DisclosureBlock NOTHING = new DisclosureBlock("", List.of());

    /** For staff, who know the rest. */
    static SheetView of(SessionPlan plan) {
        return of(new CheckInSheet(plan, List.of(), null, NOTHING));
    }

    static SheetView of(CheckInSheet sheet) {
        var plan = sheet.session();
        var credit = sheet.credit();
        return new SheetView(
                plan.title(),
                When.span(plan.startsAt(), plan.endsAt(), plan.zone()),
                plan.place(),
                listed(sheet.speakers()),
                credit == null ? null : credit.setScale(2).toPlainString(),
                sheet.disclosures(),
                "/activities/" + plan.activityId());
    }

    /** "A", "A and B", "A, MD, and B, RDN", "A, B, and C". */
    static String listed(List<String> names) {
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> names.getFirst();
            case 2 -> String.join(withTitles(names) ? ", and " : " and ", names);
            default ->
                    String.join(", ", names.subList(0, names.size() - 1))
                            + ", and "
                            + names.getLast();
        };
    }

    private static boolean withTitles(List<String> names) {
        return names.stream().anyMatch(name -> name.contains(","));
    }
}
