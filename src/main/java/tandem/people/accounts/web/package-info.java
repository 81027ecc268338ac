@NullMarked
package tandem.people.accounts.web;

import org.jspecify.annotations.NullMarked;
