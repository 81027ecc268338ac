package tandem.improving.spc;

import org.jspecify.annotations.Nullable;

/** Lines computed on another scale and mapped back by a power; what is negative there is 0 here. */
record PowerLines(Lines inner, double power) implements Lines {
    @Override
    public @Nullable Double centre() {
        return back(inner.centre());
    }

    @Override
    public @Nullable Double at(int row, double sigmas) {
        return back(inner.at(row, sigmas));
    }

    private @Nullable Double back(@Nullable Double line) {
        return line == null ? null : Lines.finite(Math.pow(Math.max(0, line), power));
    }
}
