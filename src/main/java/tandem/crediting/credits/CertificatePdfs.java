package tandem.crediting.credits;

import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.accounts.Actor;
import tandem.platform.shared.BaseUrl;

/**
 * A certificate as a file: made at the first download, the same bytes ever after (docs/adr/0052).
 */
@Component
public class CertificatePdfs {
    private final CertificateService certificates;
    private final TwoAtATime twoAtATime;
    private final TaggedPdf pdfs;
    private final BaseUrl baseUrl;

    CertificatePdfs(
            CertificateService certificates,
            TwoAtATime twoAtATime,
            TaggedPdf pdfs,
            BaseUrl baseUrl) {
        this.certificates = certificates;
        this.twoAtATime = twoAtATime;
        this.pdfs = pdfs;
        this.baseUrl = baseUrl;
    }

    /**
     * Must not be called in a transaction.
     *
     * @throws tandem.platform.shared.NotFound when the actor may not see the certificate
     * @throws tandem.platform.shared.TooManyRequests when many others wait for their first download
     */
    public byte[] pdf(CertificateNumber number, Actor actor) {
        var certificate = certificates.show(number, actor);
        return certificates
                .stored(certificate)
                .orElseGet(() -> twoAtATime.draw(() -> first(certificate)));
    }

    /** Whoever waited for a place may find the file that another download made. */
    private byte[] first(CertificateView certificate) {
        return certificates
                .stored(certificate)
                .orElseGet(() -> certificates.keep(certificate, draw(certificate)));
    }

    private byte[] draw(CertificateView certificate) {
        return pdfs.of(
                "credits/certificate-pdf",
                Map.of(
                        "certificate",
                        certificate,
                        "qr",
                        qr(certificate).image(),
                        "verifyAt",
                        baseUrl.host() + "/verify"));
    }

    /** What leads to the page that says whether the certificate stands. */
    public QrCode qr(CertificateView certificate) {
        return QrCode.of(baseUrl.link("/verify/" + certificate.number()));
    }
}
