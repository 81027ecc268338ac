package tandem.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientIdentifiersTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    the one with 123-45-6789                     | SOCIAL_SECURITY_NUMBER
                    123 45 6789 again                            | SOCIAL_SECURITY_NUMBER
                    SSN: 6789                                    | SOCIAL_SECURITY_NUMBER
                    social security number 123456789             | SOCIAL_SECURITY_NUMBER
                    123–45–6789 typed with long dashes           | SOCIAL_SECURITY_NUMBER
                    MRN 12345 was missed                         | MEDICAL_RECORD_NUMBER
                    mrn#A-0012345                                | MEDICAL_RECORD_NUMBER
                    MRN: 004512                                  | MEDICAL_RECORD_NUMBER
                    see chart no. 448812                         | MEDICAL_RECORD_NUMBER
                    chart #448812                                | MEDICAL_RECORD_NUMBER
                    Medical record number is 99120               | MEDICAL_RECORD_NUMBER
                    patient ID 40021                             | MEDICAL_RECORD_NUMBER
                    DOB 3/4/57                                   | DATE_OF_BIRTH
                    dob: 03-04-2024                              | DATE_OF_BIRTH
                    D.O.B. 3.4.1957                              | DATE_OF_BIRTH
                    date of birth was March 4, 2025              | DATE_OF_BIRTH
                    she was born on 3/4                          | DATE_OF_BIRTH
                    born on the 4th of March 2020                | DATE_OF_BIRTH
                    the man (3/4/1957) came late                 | DATE_OF_BIRTH
                    Pt 3/4/57 came late                          | DATE_OF_BIRTH
                    1957-03-04                                   | DATE_OF_BIRTH
                    March 4, 1957                                | DATE_OF_BIRTH
                    4 Mar 1957                                   | DATE_OF_BIRTH
                    13/4/1957                                    | DATE_OF_BIRTH
                    call her at 614-555-0142                     | PHONE_NUMBER
                    (614) 555-0142                               | PHONE_NUMBER
                    +1 614.555.0142                              | PHONE_NUMBER
                    cell 6145550142                              | PHONE_NUMBER
                    phone: 555-0142                              | PHONE_NUMBER
                    write to j.smith+a1c@example.org please      | EMAIL_ADDRESS
                    lives at 123 Main St                         | STREET_ADDRESS
                    123 main street, apt 4                       | STREET_ADDRESS
                    4510 N. High Street                          | STREET_ADDRESS
                    77 Old Mill Rd.                              | STREET_ADDRESS
                    12 5th Avenue                                | STREET_ADDRESS
                    1600 Harlan Creek Drive                      | STREET_ADDRESS
                    9 Willow Ct, Dayton                          | STREET_ADDRESS
                    P.O. Box 118                                 | STREET_ADDRESS
                    """)
    void findsWhatLooksLikeAPatient(String text, Finding.Kind kind) {
        assertThat(PatientIdentifiers.findIn(text, TODAY)).extracting(Finding::kind).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reduce A1c > 9% by 12/2026",
                "blood pressure under 140/90, was 120/80 before",
                "call at 9:00, or at 12:30 p.m.",
                "we call 3 patients a day, 10 in a week",
                "Room 210, extension 4411",
                "2026-11",
                "data of 2026-03-02 and 1/15/2026",
                "since March 2, 2026 and until June 30, 2027",
                "the 2019 guideline, table 9.2",
                "guideline of January 2019",
                "metformin 5/10/15 mg, 500/850/1000 mg",
                "glargine 10/20/40 units",
                "3 of 12 patients, 25%, 95% CI 5.5-57.2",
                "ICD-10 E11.9 and E11.65; CPT 99213-99215; LOINC 4548-4",
                "NPI 1234567893",
                "step 1-2-3, rows 10-12-14",
                "the patient portal, patient 3 of 5, patient number needed to treat 12",
                "record numbers were up 1200 this year",
                "chart review of 20 charts",
                "30 minutes on the road, 2 in the way, 10 patients to drive",
                "a 12 month road map",
                "5 Stars Dr. Okafor said",
                "2 Drs and 3 nurses",
                "12 Chest CT orders",
                "Dr. Reyes will drive it, 3 days in place",
                "born of frustration",
                "15 new born classes in 2026",
                "9:00-10:30, 8-5, 7/10",
                "10/12 done, 3/4 of the team",
                "order set 123456, ticket 7781234",
                "@everyone in the team",
                "1:1 teaching; 2.5 mg/0.5 mL",
                "60-120-180 minutes, 614 visits",
                ""
            })
    void leavesAloneWhatPeopleWriteAboutTheirWork(String text) {
        assertThat(PatientIdentifiers.findIn(text, TODAY)).isEmpty();
    }

    @Test
    void saysWhereItStands() {
        assertThat(PatientIdentifiers.findIn("MRN 12345, DOB 3/4/1957", TODAY))
                .containsExactly(
                        new Finding(Finding.Kind.MEDICAL_RECORD_NUMBER, 0, 9),
                        new Finding(Finding.Kind.DATE_OF_BIRTH, 15, 23));
    }

    /** Whatever stands around it. */
    @Test
    void findsASocialSecurityNumberInAnySentence() {
        var random = new Random(20260302);
        var words = List.of("we", "saw", "Tuesday", "again,", "son;", "late.");
        for (int i = 0; i < 500; i++) {
            var number =
                    "%03d-%02d-%04d"
                            .formatted(
                                    1 + random.nextInt(665),
                                    1 + random.nextInt(99),
                                    1 + random.nextInt(9999));
            var text =
                    words.get(random.nextInt(words.size()))
                            + " "
                            + number
                            + (random.nextBoolean() ? ", " : ".\n")
                            + words.get(random.nextInt(words.size()));
            assertThat(PatientIdentifiers.findIn(text, TODAY))
                    .as(text)
                    .anyMatch(it -> text.substring(it.start(), it.end()).equals(number));
        }
    }

    /** No text makes it think for long: 4,000 characters of every trap. */
    @Test
    void readsTheLongestTextsAtOnce() {
        for (var trap :
                new String[] {"1 a ", "born ", "12 aaa aaa ", "a.", "1-", "call ", "@a.", "1/1/"}) {
            var text = trap.repeat(16_000 / trap.length());
            var before = System.nanoTime();
            PatientIdentifiers.findIn(text, TODAY);
            assertThat(System.nanoTime() - before).as(trap).isLessThan(2_000_000_000L);
        }
    }
}
