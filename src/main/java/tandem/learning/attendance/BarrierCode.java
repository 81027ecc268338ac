package tandem.learning.attendance;

import static tandem.learning.attendance.Locus.EXTERNAL;
import static tandem.learning.attendance.Locus.INDIVIDUAL;
import static tandem.learning.attendance.Locus.ORGANIZATION;
import static tandem.learning.attendance.Locus.TEAM;

import java.util.Arrays;
import java.util.List;

/**
 * What can stand in the way of a change (docs/adr/0041). Text: message key {@code barrier.<code>}.
 * A code is kept for ever; one that is no longer asked leaves {@code asked}.
 */
public enum BarrierCode {
    NO_ORDER_SET_OR_TEMPLATE(BarrierCategory.EMR, ORGANIZATION, false, true),
    VISIT_TOO_SHORT(BarrierCategory.TIME, ORGANIZATION, false, true),
    NOBODY_FOLLOWS_UP(BarrierCategory.WORKFLOW, TEAM, true, true),
    COMMUNITY_SERVICES_LACKING(BarrierCategory.EXTERNAL, EXTERNAL, false, true),
    COST_TO_PATIENT(BarrierCategory.PATIENT, EXTERNAL, false, true),
    STAFF_SHORTAGE(BarrierCategory.TEAM, ORGANIZATION, false, true),

    NO_PROTECTED_TIME(BarrierCategory.TIME, ORGANIZATION, false),
    WORKLOAD(BarrierCategory.TIME, ORGANIZATION, false),

    PATIENT_PREFERENCES(BarrierCategory.PATIENT, EXTERNAL, false),
    ADHERENCE(BarrierCategory.PATIENT, EXTERNAL, false),
    LITERACY_OR_LANGUAGE(BarrierCategory.PATIENT, EXTERNAL, false),
    TRANSPORT_OR_SOCIAL_NEEDS(BarrierCategory.PATIENT, EXTERNAL, false),

    KNOWLEDGE(BarrierCategory.PROVIDER, INDIVIDUAL, true),
    SKILL(BarrierCategory.PROVIDER, INDIVIDUAL, true),
    CONFIDENCE(BarrierCategory.PROVIDER, INDIVIDUAL, true),
    HABIT(BarrierCategory.PROVIDER, INDIVIDUAL, true),
    DISAGREEMENT(BarrierCategory.PROVIDER, INDIVIDUAL, true),

    ROLES_UNCLEAR(BarrierCategory.TEAM, TEAM, true),
    TURNOVER(BarrierCategory.TEAM, ORGANIZATION, false),
    COMMUNICATION(BarrierCategory.TEAM, TEAM, true),

    NO_LEADERSHIP_SUPPORT(BarrierCategory.LEADERSHIP, ORGANIZATION, false),
    COMPETING_PRIORITIES(BarrierCategory.LEADERSHIP, ORGANIZATION, false),
    RESISTANCE(BarrierCategory.LEADERSHIP, TEAM, false),

    NO_DEFINED_PROCESS(BarrierCategory.WORKFLOW, TEAM, true),
    HANDOFFS(BarrierCategory.WORKFLOW, TEAM, true),
    NO_REFERRAL_PATHWAY(BarrierCategory.WORKFLOW, ORGANIZATION, false),

    ALERT_BURDEN(BarrierCategory.EMR, ORGANIZATION, false),
    NO_REPORT(BarrierCategory.EMR, ORGANIZATION, false),
    GOVERNANCE_QUEUE(BarrierCategory.EMR, ORGANIZATION, false),
    INTERFACE_COST(BarrierCategory.EMR, ORGANIZATION, false),

    SUPPLIES(BarrierCategory.RESOURCES, ORGANIZATION, false),
    SPACE(BarrierCategory.RESOURCES, ORGANIZATION, false),
    DRUG_AVAILABILITY(BarrierCategory.RESOURCES, EXTERNAL, false),

    NOT_BILLABLE(BarrierCategory.COST, EXTERNAL, false),
    PAYER_RULES(BarrierCategory.COST, EXTERNAL, false),
    PRIOR_AUTHORIZATION(BarrierCategory.COST, EXTERNAL, false),

    CONFLICTING_GUIDELINES(BarrierCategory.EVIDENCE, EXTERNAL, false),
    NO_LOCAL_CONSENSUS(BarrierCategory.EVIDENCE, ORGANIZATION, false),

    REGULATION(BarrierCategory.EXTERNAL, EXTERNAL, false),
    SCOPE_OF_PRACTICE(BarrierCategory.EXTERNAL, EXTERNAL, false),

    OTHER(BarrierCategory.OTHER, ORGANIZATION, false),
    NONE(BarrierCategory.NONE, INDIVIDUAL, true);

    private final BarrierCategory category;
    private final Locus locus;
    private final boolean withinLearnerControl;
    private final boolean askedFirst;

    BarrierCode(BarrierCategory category, Locus locus, boolean withinLearnerControl) {
        this(category, locus, withinLearnerControl, false);
    }

    BarrierCode(
            BarrierCategory category,
            Locus locus,
            boolean withinLearnerControl,
            boolean askedFirst) {
        this.category = category;
        this.locus = locus;
        this.withinLearnerControl = withinLearnerControl;
        this.askedFirst = askedFirst;
    }

    public BarrierCategory category() {
        return category;
    }

    public Locus locus() {
        return locus;
    }

    /** Whether a clinician and her team can clear it themselves. */
    public boolean withinLearnerControl() {
        return withinLearnerControl;
    }

    public String messageKey() {
        return "barrier." + name();
    }

    /** The few that most people name, in the order they are shown. */
    public static List<BarrierCode> askedFirst() {
        return Arrays.stream(values()).filter(code -> code.askedFirst).toList();
    }

    /** The rest of the list, without "something else" and "nothing". */
    public static List<BarrierCode> askedInDetail() {
        return Arrays.stream(values())
                .filter(code -> !code.askedFirst && code != OTHER && code != NONE)
                .toList();
    }
}
