package tandem.improving.charts.web;

/** One request and one refusal, as the description of the endpoint shows them. */
final class Example {
    static final String REQUEST =
            """
            {
              "chart": "run",
              "points": [
                {"x": "2025-01", "y": 3, "n": 40},
                {"x": "2025-02", "y": null, "n": null},
                {"x": "2025-03", "y": 5, "n": 52},
                {"x": "2025-04", "y": 2, "n": 38}
              ],
              "multiply": 100,
              "ruleSets": ["ihi"],
              "improvementDirection": "decrease",
              "target": 5
            }\
            """;

    static final String REFUSAL =
            """
            {
              "type": "about:blank",
              "title": "Bad Request",
              "status": 400,
              "detail": "2 things in the request need changing.",
              "errors": [
                {"pointer": "/points/3/y", "detail": "1e15 is outside -1e12 to 1e12"},
                {"pointer": "/splitAfter/0", "detail": "24 is not inside a series of 20 points"}
              ]
            }\
            """;

    private Example() {}
}
