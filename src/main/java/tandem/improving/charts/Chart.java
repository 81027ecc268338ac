package tandem.improving.charts;

import java.util.Arrays;
import java.util.Optional;
import tandem.improving.spc.CentreOnly;
import tandem.improving.spc.Counts;
import tandem.improving.spc.Given;
import tandem.improving.spc.Individuals;
import tandem.improving.spc.Lines;
import tandem.improving.spc.MovingRanges;
import tandem.improving.spc.RareEvents;
import tandem.improving.spc.Ratios;
import tandem.improving.spc.Stretch;
import tandem.improving.spc.Subgroups;

/** The kinds of chart; each says what it reads and how it makes its lines. */
public enum Chart {
    RUN("run", "Run chart", "median", Reads.N_IF_GIVEN),
    I("i", "I chart", "mean", Reads.VALUES),
    MR("mr", "MR chart", "mean", Reads.VALUES),
    XBAR("xbar", "Xbar chart", "mean", Reads.SUBGROUPS),
    S("s", "S chart", "mean", Reads.SUBGROUPS),
    P("p", "P chart", "mean", Reads.N),
    PP("pp", "P′ chart", "mean", Reads.N),
    C("c", "C chart", "mean", Reads.VALUES),
    U("u", "U chart", "mean", Reads.N),
    UP("up", "U′ chart", "mean", Reads.N),
    G("g", "G chart", "median", Reads.VALUES),
    T("t", "T chart", "mean", Reads.VALUES),
    IP("ip", "I′ chart", "mean", Reads.N_IF_GIVEN),
    XMR_MDC("xmr-mdc", "XmR chart", "mean", Reads.VALUES);

    /** What one plotted point is made of. */
    enum Reads {
        VALUES,
        SUBGROUPS,
        N,
        N_IF_GIVEN
    }

    private final String code;
    private final String title;
    private final String centre;
    private final Reads reads;

    Chart(String code, String title, String centre, Reads reads) {
        this.code = code;
        this.title = title;
        this.centre = centre;
        this.reads = reads;
    }

    /** As requests spell it. */
    public String code() {
        return code;
    }

    /** As people read it. */
    public String title() {
        return title;
    }

    /** What its centre line is: "median" or "mean". */
    public String centre() {
        return centre;
    }

    Reads reads() {
        return reads;
    }

    /** Several rows with one label are one point. */
    public boolean hasSubgroups() {
        return reads == Reads.SUBGROUPS;
    }

    /** Whether it cannot do without denominators. */
    public boolean needsDenominators() {
        return reads == Reads.N;
    }

    /** Whether a denominator is read where there is one. */
    public boolean readsDenominators() {
        return reads == Reads.N || reads == Reads.N_IF_GIVEN;
    }

    /** Whether each value is a part of its denominator. */
    public boolean isOfProportions() {
        return this == P || this == PP;
    }

    public boolean hasLimits() {
        return this != RUN;
    }

    /** Whether rule sets about zones and sides can be asked; a moving range has neither. */
    public boolean hasZones() {
        return hasLimits() && this != MR && this != XMR_MDC;
    }

    /** Whether it shows how far values scatter, which no direction of the metric makes good. */
    public boolean isOfSpread() {
        return this == MR || this == S;
    }

    /** Whether a centre line from outside makes sense. */
    public boolean takesCentre() {
        return switch (this) {
            case RUN, I, XBAR, P, PP, C, U, UP -> true;
            case MR, S, G, T, IP, XMR_MDC -> false;
        };
    }

    /** Whether its limits rest on moving ranges that can be screened. */
    public boolean screens() {
        return switch (this) {
            case I, PP, UP, T, IP, XMR_MDC -> true;
            case RUN, MR, XBAR, S, P, C, U, G -> false;
        };
    }

    Lines lines(Stretch phase, Given given) {
        return switch (this) {
            case RUN -> CentreOnly.median(phase, given);
            case I -> Individuals.lines(phase, given);
            case MR -> MovingRanges.lines(phase, given);
            case XBAR -> Subgroups.means(phase, given);
            case S -> Subgroups.deviations(phase, given);
            case P -> Ratios.proportions(phase, given);
            case PP -> Ratios.widenedProportions(phase, given);
            case C -> Counts.lines(phase, given);
            case U -> Ratios.rates(phase, given);
            case UP -> Ratios.widenedRates(phase, given);
            case G -> RareEvents.casesBetween(phase, given);
            case T -> RareEvents.timeBetween(phase, given);
            case IP -> Ratios.normalised(phase, given);
            case XMR_MDC -> Individuals.makingDataCount(phase, given);
        };
    }

    public static Optional<Chart> of(String code) {
        return Arrays.stream(values()).filter(chart -> chart.code.equals(code)).findFirst();
    }
}
