package tandem.crediting.credits.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.crediting.credits.CertificateService;
import tandem.people.organizations.ProviderService;
import tandem.platform.limits.Limits;

/**
 * Whoever holds a certificate's number may ask whether it stands. An unknown number and none at all
 * get the same page, status and headers; nothing is listed, searched or kept.
 */
@Controller
@PreAuthorize("permitAll()")
class VerificationController {
    private final CertificateService certificates;
    private final ProviderService providers;
    private final Limits limits;

    VerificationController(
            CertificateService certificates, ProviderService providers, Limits limits) {
        this.certificates = certificates;
        this.providers = providers;
        this.limits = limits;
    }

    /**
     * @param number null to be asked for one
     */
    @GetMapping("/verify")
    ModelAndView ask(
            @RequestParam(required = false) @Nullable String number,
            HttpServletRequest request,
            HttpServletResponse response) {
        return number == null || number.isBlank()
                ? new ModelAndView("credits/verify-ask")
                : verify(number, request, response);
    }

    @GetMapping("/verify/{number}")
    ModelAndView verify(
            @PathVariable String number, HttpServletRequest request, HttpServletResponse response) {
        limits.takeOrRefuse("verify", request);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        return certificates
                .verify(number)
                .map(certificate ->
                        new ModelAndView("credits/verified", "certificate", certificate)
                                .addObject("zone", providers.zone()))
                .orElseGet(VerificationController::unknown);
    }

    private static ModelAndView unknown() {
        var page = new ModelAndView("credits/verify-unknown");
        page.setStatus(NOT_FOUND);
        return page;
    }
}
