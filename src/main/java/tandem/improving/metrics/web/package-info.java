/** Pages on which teams enter and read their months, and on which coordinators define metrics. */
@NullMarked
package tandem.improving.metrics.web;

import org.jspecify.annotations.NullMarked;
