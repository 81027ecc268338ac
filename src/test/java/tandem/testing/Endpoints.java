package tandem.testing;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What Tandem answers to, as {@code METHOD /path}; a mapping without a method counts as GET. */
public final class Endpoints {
    private Endpoints() {}

    public static Set<String> of(RequestMappingHandlerMapping mappings) {
        var endpoints = new TreeSet<String>();
        mappings.getHandlerMethods()
                .forEach((info, handler) -> {
                    if (handler.getBeanType().getName().startsWith("tandem.")) {
                        for (var path : info.getPatternValues()) {
                            var methods = info.getMethodsCondition().getMethods();
                            for (var method : methods) {
                                endpoints.add(method + " " + path);
                            }
                            if (methods.isEmpty()) {
                                endpoints.add(RequestMethod.GET + " " + path);
                            }
                        }
                    }
                });
        return endpoints;
    }
}
