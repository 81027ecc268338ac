package tandem.places.board.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;
import tandem.places.board.Board;
import tandem.places.board.Board.Asked;
import tandem.places.board.BoardService;
import tandem.places.board.MemberPageService;
import tandem.platform.shared.CsvText;

/** A collaborative at one address: the board for who guides it, its page for who takes part. */
@Controller
@PreAuthorize("isAuthenticated()")
class BoardController {
    private final BoardService boards;
    private final MemberPageService pages;
    private final ReasonWords words;

    BoardController(BoardService boards, MemberPageService pages, ReasonWords words) {
        this.boards = boards;
        this.pages = pages;
        this.words = words;
    }

    /**
     * @param q part of a team's or site's name
     * @param show "needs": only teams that need help
     * @param sort "name", else by need
     */
    @GetMapping("/collaboratives/{id}")
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String sort,
            @SignedIn Actor actor) {
        if (!pages.guides(id, actor)) {
            return new ModelAndView("board/member", "page", pages.show(id, actor));
        }
        var page =
                new ModelAndView(
                        "board/show", "board", boards.board(id, asked(q, show, sort), actor));
        return page.addObject("words", words).addObject("id", id);
    }

    @GetMapping("/collaboratives/{id}/board.csv")
    ResponseEntity<String> csv(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String sort,
            @SignedIn Actor actor) {
        var board = boards.board(id, asked(q, show, sort), actor);
        var file =
                ContentDisposition.attachment().filename("board-" + board.today() + ".csv").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(CsvText.of(HEADER, rows(board)));
    }

    private static final List<String> HEADER =
            List.of(
                    "Team",
                    "Site",
                    "Reasons",
                    "Latest",
                    "Counts",
                    "Months due",
                    "Last cycle",
                    "Stage",
                    "Last move");

    private List<List<@Nullable Object>> rows(Board board) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var row : board.rows()) {
            var cycle = row.lastCycle();
            var cells = new ArrayList<@Nullable Object>();
            cells.add(row.team().name());
            cells.add(row.team().site());
            cells.add(
                    String.join(
                            "; ",
                            row.reasons().stream()
                                    .map(it ->
                                            words.sentence(
                                                    it,
                                                    board.today(),
                                                    LocaleContextHolder.getLocale()))
                                    .toList()));
            cells.add(row.latest());
            cells.add(row.counts());
            cells.add(String.join(" ", row.due().stream().map(Object::toString).toList()));
            cells.add(cycle == null ? null : cycle.number() + " " + cycle.title());
            cells.add(cycle == null ? null : cycle.stage());
            cells.add(row.lastMoveOn());
            rows.add(cells);
        }
        return rows;
    }

    private static Asked asked(String q, @Nullable String show, @Nullable String sort) {
        return new Asked(q, "needs".equals(show), "name".equals(sort));
    }
}
