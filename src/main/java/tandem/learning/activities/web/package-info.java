@NullMarked
package tandem.learning.activities.web;

import org.jspecify.annotations.NullMarked;
