package tandem.improving.charts.web;

import java.util.List;

/**
 * Why nothing was computed.
 *
 * @param errors with status 400 only: all that were found, at most 50 are told
 */
record Refusal(int status, String detail, List<Fault> errors) {
    static final int MOST = 50;

    /**
     * @param pointer into the request (RFC 6901); empty = the whole of it
     */
    record Fault(String pointer, String detail) {}

    Refusal {
        errors = List.copyOf(errors);
    }

    static Refusal of(int status, String detail) {
        return new Refusal(status, detail, List.of());
    }

    static Refusal of(List<Fault> faults) {
        var told = faults.size() > MOST ? "; the first " + MOST + " are listed." : ".";
        return new Refusal(
                400,
                (faults.size() == 1
                                ? "1 thing in the request needs"
                                : faults.size() + " things in the request need")
                        + " changing"
                        + told,
                faults.subList(0, Math.min(MOST, faults.size())));
    }
}
