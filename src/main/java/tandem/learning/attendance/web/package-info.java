@NullMarked
package tandem.learning.attendance.web;

import org.jspecify.annotations.NullMarked;
