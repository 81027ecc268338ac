package tandem.crediting.credits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class TaggedPdfTests {
    static TaggedPdf pdf;

    @BeforeAll
    static void templatesAndTexts() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/credits");
        texts.setDefaultEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        engine.setTemplateEngineMessageSource(texts);
        pdf = new TaggedPdf(engine);
    }

    @Test
    void aCertificateIsAccessibleToReadersOfTags() throws Exception {
        assertThat(violations(certificate(CertificateFixtures.priyas()))).isEmpty();
    }

    @Test
    void aCertificateSaysWhatItMustOnOnePage() throws Exception {
        var bytes = certificate(CertificateFixtures.priyas());
        Files.write(Path.of("target/certificate.pdf"), bytes);
        try (var document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("This certifies that Priya Raman, MD")
                    .contains("took part in the live activity Diabetes self-management")
                    .contains("August 21, 2025 · Harlan Street Conference Center, Room 2")
                    .contains("and is awarded 1.00 AMA PRA Category 1 Credit™")
                    .contains("F59T-DWH9-EDD1R-R");
        }
    }

    @Test
    void theLongestNameAndTitleStayOnThePage() throws Exception {
        var bytes = certificate(CertificateFixtures.longest());
        Files.write(Path.of("target/certificate-longest.pdf"), bytes);
        try (var document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isOne();
        }
        assertThat(violations(bytes)).isEmpty();
    }

    @Test
    void namesKeepTheirLetters() throws Exception {
        var name = "Zoë Łukasiewicz-Nguyễn, Ελένη Παπαδοπούλου, Наталья";
        var bytes = certificate(CertificateFixtures.named(name));
        try (var document = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(name);
        }
        assertThat(violations(bytes)).isEmpty();
    }

    @Test
    void aLetterWithoutATypefaceSpoilsNothing() throws Exception {
        assertThat(violations(certificate(CertificateFixtures.named("王小明 🙂 Wang")))).isEmpty();
    }

    static byte[] certificate(CertificateView certificate) {
        return pdf.of(
                "credits/certificate-pdf",
                Map.of(
                        "certificate",
                        certificate,
                        "qr",
                        QrCode.of("https://tandem.example/verify/" + certificate.number()).image(),
                        "verifyAt",
                        "tandem.example/verify"));
    }

    /** What veraPDF finds against PDF/UA-1. */
    static List<String> violations(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var flavour = PDFAFlavour.PDFUA_1;
        try (var parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(it -> it.getStatus() == TestAssertion.Status.FAILED)
                    .map(it -> it.getRuleId().getClause() + " " + it.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
