package tandem.learning.attendance;

/** What kind of thing stands in the way (categories after Price et al. 2010, PubMed 21171029). */
public enum BarrierCategory {
    NONE,
    TIME,
    PATIENT,
    PROVIDER,
    TEAM,
    LEADERSHIP,
    WORKFLOW,
    EMR,
    RESOURCES,
    COST,
    EVIDENCE,
    EXTERNAL,
    OTHER
}
