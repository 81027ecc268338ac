@NullMarked
package tandem.improving.toolkit.web;

import org.jspecify.annotations.NullMarked;
