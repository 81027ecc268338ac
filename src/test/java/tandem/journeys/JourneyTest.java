package tandem.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A story told in a real browser against the running demo; skipped where there is no browser. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(JourneyTest.WhereThereIsABrowser.class)
@interface JourneyTest {
    class WhereThereIsABrowser implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Chromium.installed().isPresent()
                    ? ConditionEvaluationResult.enabled("A browser is installed")
                    : ConditionEvaluationResult.disabled(
                            "Browser journeys skipped: no Chromium found (install package chromium)");
        }
    }
}
