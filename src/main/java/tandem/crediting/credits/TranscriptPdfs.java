package tandem.crediting.credits;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.people.accounts.Actor;
import tandem.people.organizations.ProviderService;
import tandem.platform.shared.BaseUrl;

/** A transcript as a file, as it reads now; never stored. */
@Component
public class TranscriptPdfs {
    private final TranscriptService transcripts;
    private final ProviderService providers;
    private final TwoAtATime twoAtATime;
    private final TaggedPdf pdfs;
    private final BaseUrl baseUrl;

    TranscriptPdfs(
            TranscriptService transcripts,
            ProviderService providers,
            TwoAtATime twoAtATime,
            TaggedPdf pdfs,
            BaseUrl baseUrl) {
        this.transcripts = transcripts;
        this.providers = providers;
        this.twoAtATime = twoAtATime;
        this.pdfs = pdfs;
        this.baseUrl = baseUrl;
    }

    /** Must not be called in a transaction. */
    public byte[] pdf(Actor actor, @Nullable LocalDate from, @Nullable LocalDate to) {
        var transcript = transcripts.of(actor, from, to);
        var provider = providers.name();
        return twoAtATime.draw(() -> draw(transcript, provider));
    }

    private byte[] draw(Transcript transcript, String provider) {
        return pdfs.of(
                "credits/transcript-pdf",
                Map.of(
                        "transcript",
                        transcript,
                        "provider",
                        provider,
                        "verifyAt",
                        baseUrl.host() + "/verify"));
    }
}
