package tandem.places.board.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tandem.places.board.Reason;

/** A reason as a sentence with its day. */
@Component
public class ReasonWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.US);
    private static final DateTimeFormatter DAY_OF_YEAR =
            DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);

    private final MessageSource messages;

    ReasonWords(MessageSource messages) {
        this.messages = messages;
    }

    public String sentence(Reason reason, LocalDate today) {
        return sentence(reason, today, LocaleContextHolder.getLocale());
    }

    String sentence(Reason reason, LocalDate today, Locale locale) {
        return text("board.reason." + reason.kind(), reason, today, locale);
    }

    /** What to do about it: the words on the button. */
    public String action(Reason reason) {
        return messages.getMessage(
                "board.action." + reason.kind(), null, LocaleContextHolder.getLocale());
    }

    private String text(String key, Reason reason, LocalDate today, Locale locale) {
        var days = ChronoUnit.DAYS.between(reason.since(), today);
        var format = reason.since().getYear() == today.getYear() ? DAY : DAY_OF_YEAR;
        return messages.getMessage(
                key, new Object[] {format.format(reason.since()), days, reason.about()}, locale);
    }
}
