package tandem.improving.toolkit;

/** A file as the browser sent it. Its content decides what it is, not its name. */
public record Upload(String name, byte[] bytes) {
    @Override
    public String toString() {
        return "Upload";
    }
}
