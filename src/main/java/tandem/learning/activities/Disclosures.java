package tandem.learning.activities;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tandem.platform.shared.NotFound;
import tandem.platform.shared.When;

/** What everybody who shapes an activity disclosed, as learners are told it. */
@Service
@Transactional(readOnly = true)
public class Disclosures {
    private final ActivityReader reader;
    private final MessageSource words;

    Disclosures(ActivityReader reader, MessageSource words) {
        this.reader = reader;
        this.words = words;
    }

    /** For the public page and the check-in form; the caller keeps when it was shown. */
    public DisclosureBlock shownFor(UUID activityId) {
        return reader.activity(activityId)
                .map(activity -> block(activity.people()))
                .orElseThrow(() -> new NotFound("Activity", activityId));
    }

    /** The same, of an activity already read. */
    public DisclosureBlock of(ActivityView activity) {
        return block(activity.people());
    }

    /** Those with a relationship first, as the summary names them. */
    private DisclosureBlock block(List<PersonView> people) {
        var related = people.stream().filter(person -> !person.relationships().isEmpty()).toList();
        return new DisclosureBlock(summary(related), people.stream().map(this::line).toList());
    }

    private String summary(List<PersonView> related) {
        return switch (related.size()) {
            case 0 -> say("activity.disclosures.nobody");
            case 1 -> say("activity.disclosures.one", related.getFirst().name());
            default ->
                    say(
                            "activity.disclosures.some",
                            related.stream()
                                    .map(PersonView::name)
                                    .collect(Collectors.joining(", ")));
        };
    }

    private DisclosureBlock.Line line(PersonView person) {
        var roles =
                person.roles().stream()
                        .sorted()
                        .map(role -> say("activity.role." + role))
                        .collect(Collectors.joining(", "));
        return new DisclosureBlock.Line(
                person.name(),
                person.affiliation().isEmpty() ? roles : roles + " · " + person.affiliation(),
                disclosed(person),
                person.relationships().stream()
                        .map(Relationship::mitigation)
                        .filter(mitigation -> !mitigation.isBlank())
                        .distinct()
                        .map(mitigation -> say("activity.disclosures.mitigated", mitigation))
                        .collect(Collectors.joining(" ")));
    }

    private String disclosed(PersonView person) {
        return person.relationships().isEmpty()
                ? say("activity.disclosures.none")
                : person.relationships().stream()
                        .map(this::relationship)
                        .collect(Collectors.joining("; "));
    }

    private String relationship(Relationship with) {
        return with.endedOn() == null
                ? say("activity.disclosures.lasting", with.nature(), with.company())
                : say(
                        "activity.disclosures.ended",
                        with.nature(),
                        with.company(),
                        When.month(with.endedOn()));
    }

    private String say(String key, Object... details) {
        return words.getMessage(key, details, LocaleContextHolder.getLocale());
    }
}
