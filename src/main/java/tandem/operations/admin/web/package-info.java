@NullMarked
package tandem.operations.admin.web;

import org.jspecify.annotations.NullMarked;
