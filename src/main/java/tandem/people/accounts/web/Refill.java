package tandem.people.accounts.web;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;
import tandem.people.accounts.Draft;

/** A form made again from its draft; what cannot be read stands at its field as it was typed. */
final class Refill {
    private static final ConversionService CONVERSION =
            ApplicationConversionService.getSharedInstance();

    private Refill() {}

    /** Empty where the form has changed so much since that it cannot be made. */
    static Optional<BindingResult> of(String name, Class<?> form, Draft draft) {
        var binder = new DataBinder(null, name);
        binder.setTargetType(ResolvableType.forClass(form));
        binder.setConversionService(CONVERSION);
        try {
            binder.construct(new Typed(draft));
        } catch (BeanInstantiationException | IllegalStateException | IllegalArgumentException no) {
            return Optional.empty();
        }
        var wrong = binder.getBindingResult().getFieldErrors();
        var made = binder.getTarget();
        if (made == null || wrong.stream().anyMatch(it -> it.getRejectedValue() == null)) {
            return Optional.empty();
        }
        var result = new BeanPropertyBindingResult(made, name);
        result.initConversion(CONVERSION);
        wrong.forEach(result::addError);
        return Optional.of(result);
    }

    /** Whether the form as stored has another version than the one that was typed into. */
    static boolean isStale(Draft draft, Object stored) {
        var fields = PropertyAccessorFactory.forDirectFieldAccess(stored);
        var typed = draft.fields().get("version");
        return typed != null
                && fields.isReadableProperty("version")
                && !typed.getFirst().equals(String.valueOf(fields.getPropertyValue("version")));
    }

    private record Typed(Draft draft) implements DataBinder.ValueResolver {
        @Override
        public @Nullable Object resolveValue(String name, Class<?> type) {
            var values = draft.fields().get(name);
            return values == null
                    ? null
                    : values.size() == 1 ? values.getFirst() : values.toArray();
        }

        @Override
        public Set<String> getNames() {
            return draft.fields().keySet();
        }
    }
}
