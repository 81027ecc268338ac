package tandem.improving.collaboratives.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tandem.improving.collaboratives.CollaborativeView;
import tandem.platform.shared.Crumb;

/** The way to the pages of one collaborative. */
@Component
class Crumbs {
    private final MessageSource messages;

    Crumbs(MessageSource messages) {
        this.messages = messages;
    }

    List<Crumb> toList() {
        var title = messages.getMessage("collaboratives.title", null, Locale.US);
        return List.of(new Crumb(title, "/collaboratives"));
    }

    List<Crumb> to(CollaborativeView collaborative) {
        return List.of(
                toList().getFirst(),
                new Crumb(collaborative.name(), "/collaboratives/" + collaborative.id()));
    }
}
