package tandem.operations.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.platform.privacy.FreeText;

/** The free texts of a form, with the path that its binding result knows each by. */
record FreeTexts(List<At> all) {
    record At(String path, String text) {}

    static FreeTexts of(Object form) {
        var all = new ArrayList<At>();
        record(form, "", all);
        return new FreeTexts(all);
    }

    private static void record(Object form, String prefix, List<At> all) {
        for (var component : form.getClass().getRecordComponents()) {
            value(
                    read(component, form),
                    prefix + component.getName(),
                    component.isAnnotationPresent(FreeText.class),
                    all);
        }
    }

    private static void value(@Nullable Object value, String path, boolean free, List<At> all) {
        switch (value) {
            case null -> {}
            case String text when free -> all.add(new At(path, text));
            case Object[] many -> list(Arrays.asList(many), path, free, all);
            case List<?> many -> list(many, path, free, all);
            case Map<?, ?> many ->
                    many.forEach((key, it) -> value(it, path + "[" + key + "]", free, all));
            case Record nested -> record(nested, path + ".", all);
            default -> {}
        }
    }

    private static void list(
            List<? extends @Nullable Object> many, String path, boolean free, List<At> all) {
        for (int i = 0; i < many.size(); i++) {
            value(many.get(i), path + "[" + i + "]", free, all);
        }
    }

    private static @Nullable Object read(RecordComponent component, Object form) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true); // forms are package-private in their features
            return accessor.invoke(form);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
