package tandem.improving.toolkit.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import tandem.improving.toolkit.ArtifactAt;
import tandem.improving.toolkit.ArtifactService;
import tandem.learning.activities.ActivityService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.SignedIn;
import tandem.platform.files.Attachments;
import tandem.platform.shared.NotFound;

/** An artifact, for whoever may read the activity it comes with. */
@Controller
@RequestMapping("/activities/{activityId}/artifacts/{artifactId}")
@PreAuthorize("permitAll()")
class ArtifactController {
    private final ArtifactService artifacts;
    private final ActivityService activities;
    private final Attachments attachments;

    ArtifactController(
            ArtifactService artifacts, ActivityService activities, Attachments attachments) {
        this.artifacts = artifacts;
        this.activities = activities;
        this.attachments = attachments;
    }

    @GetMapping
    String show(
            @PathVariable UUID activityId,
            @PathVariable UUID artifactId,
            @SignedIn @Nullable Actor actor,
            Model model) {
        var artifact = artifacts.show(new ArtifactAt(activityId, artifactId), actor);
        model.addAttribute("artifact", artifact);
        model.addAttribute("activityId", activityId);
        model.addAttribute("activityTitle", activities.show(activityId, actor).title());
        return "toolkit/show";
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> download(
            @PathVariable UUID activityId,
            @PathVariable UUID artifactId,
            @SignedIn @Nullable Actor actor) {
        var file = artifacts.show(new ArtifactAt(activityId, artifactId), actor).fileId();
        if (file == null) {
            throw new NotFound("File of artifact", artifactId);
        }
        return attachments.attachment(file);
    }
}
