package tandem.learning.attendance.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.learning.activities.Objective;
import tandem.learning.attendance.BarrierCode;
import tandem.learning.attendance.BarrierNamed;
import tandem.learning.attendance.HelpKind;
import tandem.learning.attendance.JoinChoice;
import tandem.learning.attendance.PlanChange;
import tandem.learning.attendance.PlanChange.Promise;
import tandem.platform.privacy.FreeText;

/** The second page of an evaluation as typed. Only {@code join} must be answered. */
record ChangeForm(
        @Nullable List<UUID> objectives,
        @FreeText @Size(max = 300) @Nullable String own1,
        @FreeText @Size(max = 300) @Nullable String own2,
        @FreeText @Size(max = 300) @Nullable String own3,
        @FreeText @Size(max = 300) @Nullable String own4,
        @FreeText @Size(max = 300) @Nullable String own5,
        @Min(1) @Max(5) @Nullable Integer strength,
        @Nullable Boolean shareCommitments,
        @Nullable List<BarrierCode> barriers,
        @FreeText @Size(max = 300) @Nullable String otherBarrier,
        @Nullable Boolean shareBarriers,
        @Nullable List<HelpKind> help,
        @FreeText @Size(max = 300) @Nullable String toolLacked,
        @NotNull(message = "{evaluation.join.wanted}") @Nullable JoinChoice join,
        @Nullable Boolean champion) {
    /**
     * Commitments are shared unless she says no, barriers only where she says yes
     * (docs/standards/credit-systems.md).
     */
    static final ChangeForm EMPTY =
            new ChangeForm(
                    null, null, null, null, null, null, null, true, null, null, false, null, null,
                    null, false);

    /** What is promised: ticked objectives first, then her own words; nothing twice. */
    List<Promise> promises(List<Objective> asked) {
        var promises = new ArrayList<Promise>();
        for (var objective : asked) {
            if (ticks(objectives, objective.id())) {
                promises.add(new Promise(Wording.asPromise(objective.text()), objective.id()));
            }
        }
        Stream.of(own1, own2, own3, own4, own5)
                .map(Wording::stripped)
                .filter(text ->
                        !text.isEmpty()
                                && promises.stream()
                                        .noneMatch(it -> it.text().equalsIgnoreCase(text)))
                .forEach(text -> promises.add(new Promise(text, null)));
        return promises;
    }

    PlanChange toCommand(List<Objective> asked) {
        if (join == null) {
            throw new IllegalStateException("Not validated");
        }
        return new PlanChange(
                promises(asked),
                strength,
                Boolean.TRUE.equals(shareCommitments),
                named(),
                Boolean.TRUE.equals(shareBarriers),
                help == null || help.isEmpty()
                        ? EnumSet.noneOf(HelpKind.class)
                        : EnumSet.copyOf(help),
                toolLacked,
                join,
                Boolean.TRUE.equals(champion));
    }

    public boolean promised(UUID objective) {
        return ticks(objectives, objective);
    }

    public boolean named(BarrierCode code) {
        return ticks(barriers, code);
    }

    public boolean namesNothing() {
        return named(BarrierCode.NONE);
    }

    public boolean wanted(HelpKind kind) {
        return ticks(help, kind);
    }

    /** Whether the folded part of the page holds an answer and should stand open. */
    public boolean namesMore() {
        return BarrierCode.askedInDetail().stream().anyMatch(this::named);
    }

    public boolean writesMore() {
        return Stream.of(own2, own3, own4, own5)
                .map(Wording::stripped)
                .anyMatch(it -> !it.isEmpty());
    }

    private List<BarrierNamed> named() {
        var named = new ArrayList<BarrierNamed>();
        for (var code : BarrierCode.values()) {
            if (code != BarrierCode.OTHER && named(code)) {
                named.add(new BarrierNamed(code, null));
            }
        }
        var other = Wording.stripped(otherBarrier);
        if (!other.isEmpty()) {
            named.add(new BarrierNamed(BarrierCode.OTHER, other));
        }
        return named;
    }

    private static <T> boolean ticks(@Nullable List<T> ticked, T value) {
        return ticked != null && ticked.contains(value);
    }
}
