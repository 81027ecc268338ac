package tandem.crediting.credits.web;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import tandem.crediting.credits.CertificateNumber;
import tandem.crediting.credits.CertificatePdfs;
import tandem.crediting.credits.CertificateService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;
import tandem.platform.shared.NotFound;

/** A certificate for its owner and the CE office; for everybody else it is not there. */
@Controller
@PreAuthorize("isAuthenticated()")
class CertificateController {
    private final CertificateService certificates;
    private final CertificatePdfs pdfs;

    CertificateController(CertificateService certificates, CertificatePdfs pdfs) {
        this.certificates = certificates;
        this.pdfs = pdfs;
    }

    @GetMapping("/certificates/{number}")
    ModelAndView show(@PathVariable String number, @SignedIn Actor actor) {
        var certificate = certificates.show(read(number), actor);
        return new ModelAndView("credits/certificate", "certificate", certificate)
                .addObject("qr", pdfs.qr(certificate));
    }

    @GetMapping("/certificates/{number}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number, @SignedIn Actor actor) {
        var read = read(number);
        return Files.pdf("certificate-" + read + ".pdf", pdfs.pdf(read, actor));
    }

    private static CertificateNumber read(String number) {
        return CertificateNumber.read(number)
                .orElseThrow(() -> new NotFound("Certificate", number));
    }
}
