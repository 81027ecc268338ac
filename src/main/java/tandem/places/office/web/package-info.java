/** The pages of the CE office. */
@NullMarked
package tandem.places.office.web;

import org.jspecify.annotations.NullMarked;
