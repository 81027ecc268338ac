package tandem.learning.attendance.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.ResolvableType;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.DataBinder;

/** Between what was typed, as it is kept in a draft, and a form. */
final class Typed {
    /** Stands in the draft of a page that was sent and found good, and in no other. */
    private static final String SENT = "sent";

    private static final Set<String> NO_ANSWERS = Set.of("_csrf", "notAPatient", SENT);

    private Typed() {}

    /** The fields of a request that are worth keeping: no token, nothing empty. */
    static Map<String, List<String>> of(MultiValueMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(field -> !NO_ANSWERS.contains(field.getKey()))
                .filter(field -> field.getValue().stream().anyMatch(it -> !it.isBlank()))
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, field -> List.copyOf(field.getValue())));
    }

    /** The same of a page that was sent and found good: its texts were looked through. */
    static Map<String, List<String>> sent(MultiValueMap<String, String> parameters) {
        var typed = new HashMap<>(of(parameters));
        typed.put(SENT, List.of("true"));
        return typed;
    }

    static boolean wasSent(Map<String, List<String>> typed) {
        return typed.containsKey(SENT);
    }

    /** The form as it was typed; what cannot be read is left out. */
    static <T> T as(Class<T> form, Map<String, List<String>> typed) {
        var binder = new DataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(form));
        binder.setConversionService(ApplicationConversionService.getSharedInstance());
        binder.construct(
                new DataBinder.ValueResolver() {
                    @Override
                    public @Nullable Object resolveValue(String name, Class<?> type) {
                        var values = typed.get(name);
                        return values == null
                                ? null
                                : values.size() == 1 ? values.getFirst() : values.toArray();
                    }

                    @Override
                    public Set<String> getNames() {
                        return typed.keySet();
                    }
                });
        return Objects.requireNonNull(form.cast(binder.getTarget()));
    }
}
