package tandem.improving.charts.web;

/** Rows to try. */
final class Example {
    /** Days to the third next available appointment, pasted. */
    static final String ROWS =
            """
            Sep 2024\t19
            Oct 2024\t21
            Nov 2024\t18
            Dec 2024\t22
            Jan 2025\t20
            Feb 2025\t17
            Mar 2025\t21
            Apr 2025\t19
            May 2025\t23
            Jun 2025\t20
            Jul 2025\t18
            Aug 2025\t21
            Sep 2025\t16
            Oct 2025\t15
            Nov 2025\t17
            Dec 2025\t14
            Jan 2026\t13
            Feb 2026\t15
            Mar 2026\t12
            Apr 2026\t14
            May 2026\t13
            Jun 2026\t11
            Jul 2026\t12
            Aug 2026\t13
            """;

    static final int BASELINE = 12;

    private Example() {}
}
