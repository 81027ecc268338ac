@NullMarked
package tandem.improving.teams.web;

import org.jspecify.annotations.NullMarked;
