@NullMarked
package tandem.improving.collaboratives.web;

import org.jspecify.annotations.NullMarked;
