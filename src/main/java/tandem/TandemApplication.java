package tandem;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import tandem.platform.installation.BeforeStart;

@Modulithic(
        systemName = "Tandem",
        sharedModules = {"shared", "audit", "privacy", "encryption"})
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class TandemApplication {
    public static void main(String[] args) {
        var application = new SpringApplication(TandemApplication.class);
        application.addListeners(new BeforeStart());
        application.run(args);
    }
}
