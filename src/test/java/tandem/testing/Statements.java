package tandem.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the SQL statements that the calling thread runs: {@code @Import(Statements.class)}. */
@TestConfiguration(proxyBeanMethods = false)
public class Statements {
    private static final ThreadLocal<List<String>> RUN = new ThreadLocal<>();

    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** The statements that the work ran, in order. */
    public static List<String> of(Work work) throws Exception {
        var run = begin();
        try {
            work.run();
        } finally {
            end();
        }
        return run;
    }

    /** A list that grows with each statement of this thread, until {@link #end}. */
    static List<String> begin() {
        var run = new ArrayList<String>();
        RUN.set(run);
        return run;
    }

    static void end() {
        RUN.remove();
    }

    /** How many ran on this thread since it began. */
    static int soFar() {
        var run = RUN.get();
        return run == null ? 0 : run.size();
    }

    @Bean
    static BeanPostProcessor countingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && !(bean instanceof Counting)
                        ? new Counting(source)
                        : bean;
            }
        };
    }

    private static final class Counting extends DelegatingDataSource {
        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            return watched(super.getConnection(), Connection.class, "");
        }
    }

    private static <T> T watched(T target, Class<T> type, String sql) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, args) -> {
                            try {
                                var result = method.invoke(target, args);
                                if (result instanceof PreparedStatement prepared) {
                                    return watched(
                                            prepared, PreparedStatement.class, (String) args[0]);
                                }
                                if (target instanceof Statement
                                        && method.getName().startsWith("execute")
                                        && RUN.get() != null) {
                                    RUN.get().add(args == null ? sql : String.valueOf(args[0]));
                                }
                                return result;
                            } catch (InvocationTargetException thrown) {
                                throw thrown.getCause();
                            }
                        }));
    }
}
