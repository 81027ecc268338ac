package tandem.operations.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.ConfigurablePropertyAccessor;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.bind.support.WebBindingInitializer;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

/**
 * Lets a form that is a record survive a value of the wrong type ("tomorrow" for a date). Spring
 * makes the record, with null there, but its errors keep pointing at no form at all: the page could
 * not be drawn around what was typed, nor a controller add an error of its own.
 */
@Component
class FormBinding implements WebMvcRegistrations {
    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {
            @Override
            protected InitBinderDataBinderFactory createDataBinderFactory(
                    List<InvocableHandlerMethod> methods) {
                return new Factory(methods, getWebBindingInitializer());
            }
        };
    }

    private static final class Factory extends ServletRequestDataBinderFactory {
        Factory(
                @Nullable List<InvocableHandlerMethod> methods,
                @Nullable WebBindingInitializer initializer) {
            super(methods, initializer);
        }

        @Override
        protected ServletRequestDataBinder createBinderInstance(
                @Nullable Object target, String name, NativeWebRequest request) {
            return new Binder(target, name);
        }
    }

    private static final class Binder extends ServletRequestDataBinder {
        Binder(@Nullable Object target, String name) {
            super(target, name);
        }

        @Override
        protected AbstractPropertyBindingResult createBeanPropertyBindingResult() {
            return getTarget() == null
                    ? new LateTarget(this)
                    : super.createBeanPropertyBindingResult();
        }
    }

    /** The errors of a form that is still being made. */
    private static final class LateTarget extends AbstractPropertyBindingResult {
        private final transient Binder binder;
        private transient @Nullable ConfigurablePropertyAccessor accessor;

        LateTarget(Binder binder) {
            super(binder.getObjectName());
            this.binder = binder;
        }

        @Override
        public @Nullable Object getTarget() {
            return binder.getTarget();
        }

        @Override
        protected @Nullable Object getActualFieldValue(String field) {
            return getTarget() == null ? null : super.getActualFieldValue(field);
        }

        @Override
        public ConfigurablePropertyAccessor getPropertyAccessor() {
            var target = getTarget();
            if (target == null) {
                throw new IllegalStateException("No form yet: " + getObjectName());
            }
            if (accessor == null) {
                accessor = PropertyAccessorFactory.forBeanPropertyAccess(target);
                accessor.setAutoGrowNestedPaths(true);
            }
            return accessor;
        }
    }
}
