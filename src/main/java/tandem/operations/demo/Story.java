package tandem.operations.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The twelve teams of the demo's collaborative: made-up places and people, each with its own story.
 */
final class Story {
    private Story() {}

    /** What becomes of a team. Every reason of the board holds for at least one of them. */
    enum Turn {
        /** Referrals rise for good after the first cycles. */
        RISES,
        /** They rise, then fall again: an unfavorable signal in the last months. */
        FALLS_BACK,
        /** Nothing changes beyond chance. */
        STEADY,
        /** The two latest months due are missing, the day-to-day lead has left. */
        STOPS_REPORTING,
        /** No cycle was ever planned. */
        NEVER_TESTS,
        /** An ask for help is open. */
        ASKS_FOR_HELP,
        /** Its last cycle has stood still for months. */
        STANDS_STILL,
        /** Nobody sits as executive sponsor. */
        LACKS_A_SPONSOR,
        /** Joined late: few points yet. */
        JOINED_LATE
    }

    /**
     * @param seen patients with diabetes seen in a usual month
     * @param referred percent of them referred before the first change
     * @param reaches percent referred in the end
     */
    record Team(
            String name,
            String organization,
            String city,
            Turn turn,
            int seen,
            int referred,
            int reaches,
            List<Member> members) {}

    /** {@code role} is a name of {@code TeamRole}, {@code profession} of {@code Profession}. */
    record Member(String name, String role, String profession) {
        String email() {
            return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@demo.example";
        }
    }

    static final List<Team> TEAMS =
            List.of(
                    team(
                            "Harlan Creek Family Health",
                            "Harlan Creek Health Centers",
                            "Harlan",
                            Turn.RISES,
                            121,
                            14,
                            36,
                            "Nadia Farouk",
                            "Priya Raman",
                            "Marisol Vega",
                            "Ben Osgood",
                            "Carla Jensen"),
                    team(
                            "Copper Ridge Community Care",
                            "Copper Ridge Community Care",
                            "Copper Ridge",
                            Turn.ASKS_FOR_HELP,
                            96,
                            12,
                            18,
                            "Ana Ruiz",
                            "Tomas Lindqvist",
                            "Helen Abara",
                            "Joy Whitman",
                            "Dale Pruitt"),
                    team(
                            "Tri-County Rural Health",
                            "Tri-County Rural Health",
                            "Millersport",
                            Turn.STOPS_REPORTING,
                            74,
                            10,
                            15,
                            "Walter Nyquist",
                            "Irene Castellano",
                            "Bea Holloway",
                            "",
                            "Sol Freeman"),
                    team(
                            "Ottery Falls Health Center",
                            "Ottery Falls Health Center",
                            "Ottery Falls",
                            Turn.FALLS_BACK,
                            98,
                            24,
                            14,
                            "Grace Oduya",
                            "Leon Marsh",
                            "Peg Sorensen",
                            "Amir Haddad",
                            "Kit Lowell"),
                    team(
                            "Prairie Gate Health",
                            "Prairie Gate Health",
                            "Prairie Gate",
                            Turn.STANDS_STILL,
                            88,
                            18,
                            22,
                            "Rosa Delgado",
                            "Hugh Tanner",
                            "Dora Whitlock",
                            "Lee Chang",
                            "Nell Abbott"),
                    team(
                            "Elm & Fifth Health Center",
                            "Elm & Fifth Health Center",
                            "Dayton",
                            Turn.LACKS_A_SPONSOR,
                            110,
                            15,
                            19,
                            "Jonah Feld",
                            "Mina Okoro",
                            "",
                            "Paula Dietz",
                            "Gus Arroyo"),
                    team(
                            "Fairhaven Family Practice",
                            "Fairhaven Family Practice",
                            "Fairhaven",
                            Turn.RISES,
                            67,
                            19,
                            31,
                            "Lucy Brandt",
                            "Omar Siddiqui",
                            "Tess Moran",
                            "Vic Hale",
                            "Ida Blum"),
                    team(
                            "St. Brendan Community Clinic",
                            "St. Brendan Community Clinic",
                            "Toledo",
                            Turn.RISES,
                            132,
                            13,
                            28,
                            "Maeve Connolly",
                            "Arturo Silva",
                            "Fern Kowalski",
                            "Raj Patel",
                            "Opal Reyes"),
                    team(
                            "Millbrook Community Health Center",
                            "Millbrook Health Network",
                            "Millbrook",
                            Turn.RISES,
                            140,
                            17,
                            44,
                            "Eve Sandoval",
                            "Karl Brandvold",
                            "Lena Fox",
                            "Will Acheson",
                            "June Park"),
                    team(
                            "Riverbend Health Partners",
                            "Riverbend Health Partners",
                            "Riverbend",
                            Turn.STEADY,
                            104,
                            26,
                            27,
                            "Abel Stone",
                            "Nora Vance",
                            "Cy Whitfield",
                            "Dot Marlow",
                            "Hal Ibsen"),
                    team(
                            "Cedar Hollow Health",
                            "Cedar Hollow Health",
                            "Cedar Hollow",
                            Turn.NEVER_TESTS,
                            58,
                            21,
                            22,
                            "Sadie Quill",
                            "Ravi Menon",
                            "Joan Teller",
                            "Ned Orr",
                            "Ursula Beck"),
                    team(
                            "Lakeshore Neighborhood Clinics",
                            "Lakeshore Neighborhood Clinics",
                            "Lorain",
                            Turn.JOINED_LATE,
                            92,
                            20,
                            24,
                            "Piet Jansen",
                            "Wanda Ellis",
                            "Rhea Castle",
                            "Milo Grant",
                            "Ann Sayers"));

    /** Made-up, but the same at every start: a number from 0 to {@code below} - 1. */
    static int chance(String of, int below) {
        long seed = 1125899906842597L;
        for (int i = 0; i < of.length(); i++) {
            seed = 31 * seed + of.charAt(i);
        }
        seed ^= seed >>> 33;
        seed *= 0xff51afd7ed558ccdL;
        seed ^= seed >>> 33;
        return (int) Math.floorMod(seed, (long) below);
    }

    private static Team team(
            String name,
            String organization,
            String city,
            Turn turn,
            int seen,
            int referred,
            int reaches,
            String lead,
            String clinician,
            String sponsor,
            String dayToDay,
            String educator) {
        var members =
                Stream.of(
                                new Member(lead, "LEAD", "NURSE_PRACTITIONER"),
                                new Member(clinician, "CLINICAL_LEADER", "PHYSICIAN"),
                                new Member(sponsor, "EXECUTIVE_SPONSOR", "OTHER"),
                                new Member(dayToDay, "DAY_TO_DAY_LEADER", "NURSE"),
                                new Member(educator, "TECHNICAL_EXPERT", "DIETITIAN"))
                        .filter(member -> !member.name().isEmpty())
                        .toList();
        return new Team(name, organization, city, turn, seen, referred, reaches, members);
    }
}
