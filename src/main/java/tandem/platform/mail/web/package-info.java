@NullMarked
package tandem.platform.mail.web;

import org.jspecify.annotations.NullMarked;
