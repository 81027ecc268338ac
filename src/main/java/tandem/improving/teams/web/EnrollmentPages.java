package tandem.improving.teams.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tandem.improving.collaboratives.CollaborativeService;
import tandem.improving.collaboratives.CollaborativeView;
import tandem.improving.teams.EnrollmentAgreement;
import tandem.improving.teams.EnrollmentPlace;
import tandem.improving.teams.TeamRole;
import tandem.improving.teams.TeamService;
import tandem.learning.attendance.CommitmentService;
import tandem.learning.attendance.CommitmentView;
import tandem.learning.attendance.Visits;
import tandem.people.accounts.AccountService;
import tandem.people.accounts.Actor;
import tandem.people.accounts.Device;
import tandem.people.accounts.Person;
import tandem.people.accounts.SignedInUser;
import tandem.people.organizations.Site;
import tandem.people.organizations.SiteService;

/** The pages of joining. */
@Component
class EnrollmentPages {
    private static final int SITES = 8;

    /** What most people are; a lead adds the others later. */
    private static final List<TeamRole> ROLES =
            List.of(
                    TeamRole.MEMBER,
                    TeamRole.DAY_TO_DAY_LEADER,
                    TeamRole.DATA_MANAGER,
                    TeamRole.CLINICAL_LEADER,
                    TeamRole.EXECUTIVE_SPONSOR);

    private final CollaborativeService collaboratives;
    private final TeamService teams;
    private final SiteService sites;
    private final CommitmentService commitments;
    private final AccountService accounts;
    private final Visits visits;

    EnrollmentPages(
            CollaborativeService collaboratives,
            TeamService teams,
            SiteService sites,
            CommitmentService commitments,
            AccountService accounts,
            Visits visits) {
        this.collaboratives = collaboratives;
        this.teams = teams;
        this.sites = sites;
        this.commitments = commitments;
        this.accounts = accounts;
        this.visits = visits;
    }

    /**
     * @throws tandem.platform.shared.NotFound when the visit is another device's
     */
    Joiner joiner(@Nullable UUID visitId, Device device, @Nullable SignedInUser user) {
        if (user != null) {
            return new Joiner.Known(user.getActor());
        }
        return visitId == null || visits.visit(visitId, device).proved()
                ? new Joiner.Nobody()
                : new Joiner.Unproved(visitId);
    }

    ModelAndView form(UUID id, EnrollForm form, HttpStatus status) {
        var collaborative = collaboratives.collaborative(id);
        if (!collaborative.enrollmentOpen()) {
            return new ModelAndView("teams/closed", "collaborative", collaborative);
        }
        return new ModelAndView("teams/enroll", status)
                .addObject("collaborative", collaborative)
                .addObject("form", form)
                .addObject("sites", found(form))
                .addObject("teams", teams.inCollaborative(id))
                .addObject("roles", ROLES)
                .addObject("agreement", EnrollmentAgreement.VERSION)
                .addObject("agreementOf", EnrollmentAgreement.OF);
    }

    /** The one she chose stays, also when she searches on. */
    private List<Site> found(EnrollForm form) {
        var found = sites.search(form.text(), SITES);
        var chosen = form.siteId();
        return chosen == null || found.stream().anyMatch(it -> it.id().equals(chosen))
                ? found
                : Stream.concat(sites.sites(List.of(chosen)).values().stream(), found.stream())
                        .toList();
    }

    String siteName(EnrollForm form) {
        var chosen = form.siteId();
        return form.isAdding() || chosen == null ? "" : sites.site(chosen).name();
    }

    ModelAndView waiting(UUID id, UUID visitId) {
        return new ModelAndView("teams/waiting")
                .addObject("collaborative", collaboratives.collaborative(id))
                .addObject("visitId", visitId);
    }

    ModelAndView enrolled(UUID id, EnrollmentPlace place, Actor actor) {
        var collaborative = collaboratives.collaborative(id);
        return new ModelAndView("teams/enrolled")
                .addObject("collaborative", collaborative)
                .addObject("place", place)
                .addObject("enrolledOn", collaborative.dateOf(place.enrolledAt()))
                .addObject("coordinator", coordinator(collaborative))
                .addObject("shared", shared(actor))
                .addObject("agreement", EnrollmentAgreement.VERSION);
    }

    private @Nullable String coordinator(CollaborativeView collaborative) {
        var first = collaboratives.coordinators(collaborative.id()).stream().limit(1).toList();
        return accounts.people(first).values().stream().map(Person::name).findFirst().orElse(null);
    }

    private List<CommitmentView> shared(Actor actor) {
        return commitments.ofPerson(actor).stream().filter(CommitmentView::shared).toList();
    }
}
