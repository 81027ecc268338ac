package tandem.crediting.credits;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * A template as a tagged PDF (PDF/UA-1, ISO 14289-1) that carries its own typefaces. Costs about a
 * quarter of a second of one processor; holds nothing else.
 */
@Component
class TaggedPdf {
    private final ITemplateEngine templates;

    TaggedPdf(ITemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * @param template an HTML page with a language, a title and a description; it styles itself
     */
    byte[] of(String template, Map<String, Object> model) {
        var html = templates.process(template, new Context(Locale.US, model));
        var pdf = new ByteArrayOutputStream();
        var renderer = new PdfRendererBuilder();
        renderer.usePdfUaAccessibility(true);
        typeface(renderer, "AtkinsonHyperlegibleNext-Regular", "Atkinson", 400, FontStyle.NORMAL);
        typeface(renderer, "AtkinsonHyperlegibleNext-Bold", "Atkinson", 700, FontStyle.NORMAL);
        typeface(renderer, "AtkinsonHyperlegibleNext-Slanted", "Atkinson", 400, FontStyle.ITALIC);
        typeface(renderer, "NotoSans-Regular", "Noto Sans", 400, FontStyle.NORMAL);
        typeface(renderer, "NotoSans-Bold", "Noto Sans", 700, FontStyle.NORMAL);
        renderer.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html)), "/");
        renderer.toStream(pdf);
        try {
            renderer.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static void typeface(
            PdfRendererBuilder renderer, String file, String family, int weight, FontStyle style) {
        renderer.useFont(() -> font(file), family, weight, style, true);
    }

    private static InputStream font(String file) {
        var font = TaggedPdf.class.getResourceAsStream("/fonts/" + file + ".ttf");
        if (font == null) {
            throw new IllegalStateException("No font " + file);
        }
        return font;
    }
}
