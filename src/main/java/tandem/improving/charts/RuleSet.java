package tandem.improving.charts;

import java.util.Arrays;
import java.util.Optional;

/**
 * The rule sets that this version evaluates when asked. Anhøj's rules are none of them: they are
 * always evaluated. Sets are never mixed silently; every reading names its own.
 */
public enum RuleSet {
    IHI("ihi");

    private final String code;

    RuleSet(String code) {
        this.code = code;
    }

    /** As requests spell it. */
    public String code() {
        return code;
    }

    public static Optional<RuleSet> of(String code) {
        return Arrays.stream(values()).filter(set -> set.code.equals(code)).findFirst();
    }
}
