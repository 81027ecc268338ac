package tandem.improving.metrics;

import tandem.platform.shared.Refused;

/** The collaborative has a metric of that name in force. */
public class MetricNameTaken extends Refused {
    MetricNameTaken(String name) {
        super("metrics.nameTaken", name);
    }
}
