package tandem.learning.activities.web;

import java.util.List;
import tandem.learning.activities.ActivityView;
import tandem.learning.activities.PersonView;

/** Everybody who discloses, and how many are cleared. */
record PeopleList(List<PersonView> people, long cleared) {
    static PeopleList of(ActivityView activity) {
        return new PeopleList(
                activity.people(), activity.people().stream().filter(PersonView::cleared).count());
    }
}
