package tandem.learning.attendance;

/**
 * A visit as the browser it was typed in, or the person it belongs to, may see it.
 *
 * @param hers the signed-in person's own
 * @param resumed gone on with after a new scan, unproved: the browser may be shared
 * @param evaluated its evaluation is finished
 */
public record OpenVisit(VisitView visit, boolean hers, boolean resumed, boolean evaluated) {
    /** Whether name, e-mail and answers typed before may stand on a page. */
    public boolean showsWhatWasTyped() {
        return hers || !resumed;
    }
}
