package tandem.learning.attendance.web;

import org.jspecify.annotations.Nullable;
import tandem.learning.attendance.Visitor;
import tandem.people.accounts.Device;
import tandem.people.accounts.SignedInUser;

/** Who is asking, and where the pages of her visit lie. */
final class Here {
    private Here() {}

    static Visitor visitor(Device device, @Nullable SignedInUser user) {
        return new Visitor(device, user == null ? null : user.getActor());
    }

    static String redirect(Object visitId, String page) {
        return "redirect:/checkin/visits/" + visitId + page;
    }
}
