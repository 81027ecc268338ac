package tandem.people.accounts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the two handlers of a form that is kept on the server while it is typed: the one that shows it
 * and the one that takes it. The first then shows what was kept, with the version it was based on,
 * so that saving it over newer data is the ordinary conflict; the second, once it redirects, throws
 * it away. The page says where, in two lines: above the form
 *
 * <pre>{@code <div th:replace="~{fragments/draft :: kept}"></div>}</pre>
 *
 * and at its end, beside the button,
 *
 * <pre>{@code <div th:replace="~{fragments/draft :: saved}"></div>}</pre>
 *
 * For signed-in people; a page has one such form. It is known by the address it is sent to.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Drafted {
    /** Its name in the model. */
    String form() default "form";

    /** Where it is sent, below the page it stands on: "/agenda". Empty where both are one. */
    String below() default "";
}
