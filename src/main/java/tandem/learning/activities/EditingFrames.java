package tandem.learning.activities;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.people.accounts.Actor;
import tandem.platform.shared.NotFound;

/** The frame of the editing pages, those of later features too. */
@Service
@Transactional(readOnly = true)
public class EditingFrames {
    private final ActivityReader reader;
    private final List<EditingPage> later;

    EditingFrames(ActivityReader reader, List<EditingPage> later) {
        this.reader = reader;
        this.later = later;
    }

    /**
     * @param here the address of the page within the activity: "/objectives"
     * @throws org.springframework.security.access.AccessDeniedException for whoever is no CE staff
     */
    public Editing frame(UUID activityId, String here, Actor actor) {
        ActivityEditor.requireStaff(actor);
        var activity =
                reader.activity(activityId).orElseThrow(() -> new NotFound("Activity", activityId));
        var blockers = Blockers.of(activity);
        var at = "/activities/" + activityId;
        var parts = new ArrayList<Editing.Part>();
        parts.add(part("activity.part.basics", at + "/edit", true, at + here, blockers));
        parts.add(
                part(
                        "activity.part.visit",
                        at + "/visit",
                        !activity.fit().isEmpty(),
                        at + here,
                        blockers));
        parts.add(part("activity.part.objectives", at + "/objectives", true, at + here, blockers));
        parts.add(part("activity.part.sessions", at + "/sessions", true, at + here, blockers));
        parts.add(part("activity.part.people", at + "/people", true, at + here, blockers));
        parts.add(part("activity.part.credit", at + "/credit", true, at + here, blockers));
        for (var page : later) {
            var href = page.href(activityId);
            parts.add(new Editing.Part(page.label(), href, "later", href.equals(at + here)));
        }
        parts.add(
                new Editing.Part(
                        "activity.part.publication",
                        at + "/publication",
                        activity.draft() ? "later" : "done",
                        here.equals("/publication")));
        return new Editing(activity, blockers, parts);
    }

    /** Amber while something there blocks, dotted while it may be filled in, done else. */
    private static Editing.Part part(
            String label, String href, boolean filled, String here, List<Blocker> blockers) {
        var blocked = blockers.stream().anyMatch(blocker -> blocker.href().startsWith(href));
        var ring = blocked ? "now" : filled ? "done" : "later";
        return new Editing.Part(label, href, ring, here.startsWith(href));
    }
}
