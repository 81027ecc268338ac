package tandem.platform.privacy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text of a form in which nobody writes sentences: a choice, a key, a code, a password, the
 * writer's own name. The opposite of {@link FreeText}; one of them, {@code @Pattern} or
 * {@code @Email} stands on every text of a form.
 */
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface NotFreeText {}
