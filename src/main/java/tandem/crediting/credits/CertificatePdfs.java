package tandem.crediting.credits;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import tandem.people.accounts.Actor;
import tandem.platform.shared.BaseUrl;
import tandem.platform.shared.TooManyRequests;

/**
 * A certificate as a file: made at the first download, the same bytes ever after. At most two are
 * made at a time, and no database connection is held meanwhile (docs/adr/0052).
 */
@Component
public class CertificatePdfs {
    private static final int AT_A_TIME = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore places = new Semaphore(AT_A_TIME);
    private final CertificateService certificates;
    private final TaggedPdf pdfs;
    private final BaseUrl baseUrl;

    CertificatePdfs(CertificateService certificates, TaggedPdf pdfs, BaseUrl baseUrl) {
        this.certificates = certificates;
        this.pdfs = pdfs;
        this.baseUrl = baseUrl;
    }

    /**
     * Must not be called in a transaction.
     *
     * @throws tandem.platform.shared.NotFound when the actor may not see the certificate
     * @throws TooManyRequests when many others are waiting for their first download
     */
    public byte[] pdf(CertificateNumber number, Actor actor) {
        var certificate = certificates.show(number, actor);
        return certificates.stored(certificate).orElseGet(() -> first(certificate));
    }

    private byte[] first(CertificateView certificate) {
        try {
            if (!places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new TooManyRequests(PATIENCE);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TooManyRequests(PATIENCE);
        }
        try {
            var stored = certificates.stored(certificate);
            return stored.orElseGet(() -> certificates.keep(certificate, make(certificate)));
        } finally {
            places.release();
        }
    }

    private byte[] make(CertificateView certificate) {
        var address = "/verify/" + certificate.number();
        return pdfs.of(
                "credits/certificate-pdf",
                Map.of(
                        "certificate",
                        certificate,
                        "qr",
                        QrCode.of(baseUrl.link(address)).image(),
                        "verifyAt",
                        baseUrl.host() + "/verify"));
    }
}
