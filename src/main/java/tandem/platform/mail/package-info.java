/**
 * Mail that is promised in a transaction and sent after its commit; what became of each; in the
 * demo a mailbox instead of the world.
 */
@ApplicationModule(
        id = "mail",
        displayName = "Mail",
        allowedDependencies = {})
@NullMarked
package tandem.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
