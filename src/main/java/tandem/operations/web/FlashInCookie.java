package tandem.operations.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import org.springframework.web.util.WebUtils;
import tandem.people.accounts.Cookies;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The notice after a redirect. It travels in a cookie where there is no session, so that a hall of
 * people who check in leaves no session rows. The cookie may be anybody's: it holds a message key
 * and its details, shown as text, and nothing else is read from it.
 */
class FlashInCookie extends AbstractFlashMapManager {
    private static final String COOKIE = "notice";
    private static final String IN_SESSION = FlashInCookie.class.getName();
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Set<String> NAMES = Set.of("notice", "noticeArgs");

    private final JsonMapper json;
    private final Cookies cookies;

    record Kept(ArrayList<FlashMap> flashes) implements Serializable {}

    record Notice(@Nullable String path, String key, List<Object> details) {}

    FlashInCookie(JsonMapper json, Cookies cookies) {
        this.json = json;
        this.cookies = cookies;
    }

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        var all = new ArrayList<FlashMap>();
        var session = request.getSession(false);
        if (session != null && session.getAttribute(IN_SESSION) instanceof Kept kept) {
            all.addAll(kept.flashes());
        }
        Cookies.read(COOKIE, request).stream()
                .flatMap(this::read)
                .map(FlashInCookie::flash)
                .forEach(all::add);
        return all;
    }

    @Override
    protected void updateFlashMaps(
            List<FlashMap> flashes, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null || !flashes.stream().allMatch(this::isNotice)) {
            WebUtils.setSessionAttribute(
                    request,
                    IN_SESSION,
                    flashes.isEmpty() ? null : new Kept(new ArrayList<>(flashes)));
            clear(request, response);
        } else if (flashes.isEmpty()) {
            clear(request, response);
        } else {
            var last = flashes.getLast();
            var details =
                    last.get("noticeArgs") instanceof Object[] many ? List.of(many) : List.of();
            write(
                    new Notice(
                            last.getTargetRequestPath(),
                            String.valueOf(last.get("notice")),
                            details),
                    response);
        }
    }

    private boolean isNotice(FlashMap flash) {
        return NAMES.containsAll(flash.keySet())
                && flash.get("notice") instanceof String
                && (!(flash.get("noticeArgs") instanceof Object[] details)
                        || Stream.of(details)
                                .allMatch(it -> it instanceof String || it instanceof Number));
    }

    private static FlashMap flash(Notice notice) {
        var flash = new FlashMap();
        flash.setTargetRequestPath(notice.path());
        flash.put("notice", notice.key());
        flash.put("noticeArgs", notice.details().toArray());
        flash.startExpirationPeriod((int) A_MINUTE.toSeconds());
        return flash;
    }

    private Stream<Notice> read(String cookie) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8);
            return Stream.of(json.readValue(text, Notice.class));
        } catch (IllegalArgumentException | JacksonException notOurs) {
            return Stream.empty();
        }
    }

    private void write(Notice notice, HttpServletResponse response) {
        var text = json.writeValueAsString(notice).getBytes(StandardCharsets.UTF_8);
        cookies.write(
                COOKIE,
                Base64.getUrlEncoder().withoutPadding().encodeToString(text),
                A_MINUTE,
                response);
    }

    private void clear(HttpServletRequest request, HttpServletResponse response) {
        if (Cookies.read(COOKIE, request).isPresent()) {
            cookies.clear(COOKIE, response);
        }
    }
}
