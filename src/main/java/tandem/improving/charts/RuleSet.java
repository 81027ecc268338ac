package tandem.improving.charts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tandem.improving.spc.Healthcare;
import tandem.improving.spc.Nelson;
import tandem.improving.spc.WesternElectric;
import tandem.improving.spc.ZoneRule;

/**
 * Rules that belong together. Anhøj's and the three-sigma limits are always evaluated where they
 * apply; others on request, never mixed silently: every signal and every reading names its set.
 */
public enum RuleSet {
    ANHOEJ("anhoej", "Anhøj rules"),
    THREE_SIGMA("3-sigma", "3-sigma limits"),
    IHI("ihi", "IHI rules"),
    WESTERN_ELECTRIC("western-electric", "Western Electric rules"),
    NELSON("nelson", "Nelson rules"),
    HEALTHCARE("healthcare", "healthcare control chart rules"),
    MAKING_DATA_COUNT("mdc", "Making Data Count rules");

    private final String code;
    private final String title;

    RuleSet(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** As requests spell it. */
    public String code() {
        return code;
    }

    /** As people read it. */
    public String title() {
        return title;
    }

    /** Rules about zones and sides, in the order of their numbers, from 1; empty for other sets. */
    List<ZoneRule> rules() {
        return switch (this) {
            case WESTERN_ELECTRIC -> WesternElectric.RULES;
            case NELSON -> Nelson.RULES;
            case HEALTHCARE -> Healthcare.RULES;
            case ANHOEJ, THREE_SIGMA, IHI, MAKING_DATA_COUNT -> List.of();
        };
    }

    /** Whether it is evaluated only when asked for. */
    public boolean onRequest() {
        return this == IHI || !rules().isEmpty();
    }

    /** The sets that may be asked for. */
    public static List<RuleSet> requestable() {
        return Arrays.stream(values()).filter(RuleSet::onRequest).toList();
    }

    public static Optional<RuleSet> of(String code) {
        return requestable().stream().filter(set -> set.code.equals(code)).findFirst();
    }
}
