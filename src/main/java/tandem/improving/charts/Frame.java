package tandem.improving.charts;

/** The room of one drawing, in its own units. */
record Frame(int width, int plot, int top) {
    static final int LANE = 26;
    static final int AXIS = 40;

    boolean wide() {
        return width > 360;
    }

    int left() {
        return wide() ? 84 : 38;
    }

    int right() {
        return width - (wide() ? 122 : 46);
    }

    int bottom() {
        return top + plot;
    }

    int height(int lanes) {
        return bottom() + AXIS + lanes * LANE + 6;
    }

    /**
     * @param index from 1
     */
    double x(int index, int size) {
        return size == 1
                ? (left() + right()) / 2.0
                : left() + 12 + (right() - left() - 24.0) * (index - 1) / (size - 1);
    }

    double step(int size) {
        return size == 1 ? right() - left() - 24.0 : (right() - left() - 24.0) / (size - 1);
    }

    /** Where the lines of a phase begin: half a step before its first place. */
    double start(Answer.Phase phase, int size) {
        return Math.max(left(), x(phase.firstIndex(), size) - step(size) / 2);
    }

    double end(Answer.Phase phase, int size) {
        return Math.min(right(), x(phase.lastIndex(), size) + step(size) / 2);
    }
}
