package tandem.learning.activities;

import java.util.List;

/**
 * What learners are told before they take part: who has a relationship with an ineligible company,
 * and that it was mitigated (docs/standards/credit-systems.md).
 *
 * @param summary one sentence: nobody has one, or who has
 * @param people one line each: name, part, what was disclosed, how it was mitigated
 */
public record DisclosureBlock(String summary, List<Line> people) {
    public DisclosureBlock {
        people = List.copyOf(people);
    }

    /**
     * @param part roles and affiliation
     * @param disclosed "None", or companies and natures
     * @param mitigated empty, or what was done
     */
    public record Line(String name, String part, String disclosed, String mitigated) {}

    /** The whole block as text lines. */
    public List<String> lines() {
        return people.stream()
                .map(line ->
                        "%s (%s): %s %s"
                                .formatted(
                                        line.name(),
                                        line.part(),
                                        line.disclosed(),
                                        line.mitigated())
                                .strip())
                .toList();
    }
}
