/** Uploads: known by their content, kept, served as attachments by the page that owns them. */
@ApplicationModule(
        id = "files",
        displayName = "Files",
        allowedDependencies = {})
@NullMarked
package tandem.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
