package tandem.platform.mail.web;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import tandem.platform.mail.Mailbox;
import tandem.platform.shared.BaseUrl;
import tandem.platform.shared.NotFound;
import tandem.platform.shared.When;

/**
 * What the demo would have mailed, open to everybody who can reach it. Exists in the demo alone.
 */
@Controller
@ConditionalOnBooleanProperty("tandem.demo")
@PreAuthorize("permitAll()")
class MailboxController {
    private static final int A_PAGE = 25;

    private final Mailbox mailbox;
    private final BaseUrl baseUrl;

    MailboxController(Mailbox mailbox, BaseUrl baseUrl) {
        this.mailbox = mailbox;
        this.baseUrl = baseUrl;
    }

    record Line(UUID id, @Nullable String subject, String to, String at) {
        /** Enough to tell people apart in a narrow list. */
        public String shortTo() {
            return to.replaceFirst("@.*", "@…");
        }
    }

    /**
     * @param to a part of a recipient's address
     * @param from the letter that the page begins after
     * @param until the letter that the page ends before
     */
    @GetMapping("/mailbox")
    String list(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable UUID from,
            @RequestParam(required = false) @Nullable UUID until,
            Model model) {
        fill(model, to, page(to, from, until));
        return "mail/mailbox";
    }

    @GetMapping("/mailbox/{id}")
    String letter(@PathVariable UUID id, @RequestParam(defaultValue = "") String to, Model model) {
        var item = item(id);
        var around = place(item);
        var newer = mailbox.newer(to, around, A_PAGE / 2);
        var page = new ArrayList<>(newer);
        page.add(item);
        page.addAll(mailbox.older(to, around, A_PAGE - 1 - newer.size()));
        fill(model, to, page);
        model.addAttribute("open", line(item));
        if (item.letter() != null) {
            model.addAttribute("letter", LetterView.of(id, item.letter(), baseUrl.value()));
        }
        return "mail/mailbox";
    }

    @GetMapping("/mailbox/{id}/attachments/{number}")
    ResponseEntity<byte[]> attachment(@PathVariable UUID id, @PathVariable int number) {
        var letter = item(id).letter();
        if (letter == null || number < 0 || number >= letter.attachments().size()) {
            throw new NotFound("Attachment", number);
        }
        var attachment = letter.attachments().get(number);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.contentType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(attachment.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(attachment.bytes());
    }

    private List<Mailbox.Item> page(String to, @Nullable UUID from, @Nullable UUID until) {
        if (from != null) {
            return mailbox.older(to, place(item(from)), A_PAGE);
        }
        if (until != null) {
            var newer = mailbox.newer(to, place(item(until)), A_PAGE);
            return newer.size() < A_PAGE ? mailbox.newest(to, A_PAGE) : newer;
        }
        return mailbox.newest(to, A_PAGE);
    }

    private void fill(Model model, String to, List<Mailbox.Item> page) {
        model.addAttribute("to", to);
        model.addAttribute("count", mailbox.count(to));
        model.addAttribute("lines", page.stream().map(MailboxController::line).toList());
        if (!page.isEmpty()) {
            var first = page.getFirst();
            var last = page.getLast();
            if (!mailbox.newer(to, place(first), 1).isEmpty()) {
                model.addAttribute("previous", address(to, "until", first));
            }
            if (!mailbox.older(to, place(last), 1).isEmpty()) {
                model.addAttribute("next", address(to, "from", last));
            }
        }
    }

    private static String address(String to, String where, Mailbox.Item item) {
        return UriComponentsBuilder.fromPath("/mailbox")
                .queryParam("to", "{to}")
                .queryParam(where, item.id())
                .encode()
                .buildAndExpand(to)
                .toUriString();
    }

    private static Line line(Mailbox.Item item) {
        return new Line(
                item.id(),
                item.letter() == null ? null : item.letter().subject(),
                item.recipient(),
                When.at(item.at(), ZoneId.systemDefault()));
    }

    private Mailbox.Item item(UUID id) {
        return mailbox.item(id).orElseThrow(() -> new NotFound("Mail", id));
    }

    private static Mailbox.Place place(Mailbox.Item item) {
        return new Mailbox.Place(item.at(), item.id());
    }
}
