/** Pages of claims, certificates, transcripts and awards. */
@NullMarked
package tandem.crediting.credits.web;

import org.jspecify.annotations.NullMarked;
