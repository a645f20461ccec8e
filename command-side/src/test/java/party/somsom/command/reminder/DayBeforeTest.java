package party.somsom.command.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayBeforeTest {
    /** In New York the clocks go back at 2:00 on 2026-11-01 and forward on 2027-03-14. Samoa left out 2011-12-30. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"Asia/Seoul,          2026-12-24, 2026-12-23T01:00:00Z, 2026-12-23T15:00:00Z",
            "America/New_York,    2026-10-31, 2026-10-30T14:00:00Z, 2026-10-31T04:00:00Z",
            "America/New_York,    2026-11-01, 2026-10-31T14:00:00Z, 2026-11-01T04:00:00Z",
            "America/New_York,    2026-11-02, 2026-11-01T15:00:00Z, 2026-11-02T05:00:00Z",
            "America/New_York,    2027-03-14, 2027-03-13T15:00:00Z, 2027-03-14T05:00:00Z",
            "America/New_York,    2027-03-15, 2027-03-14T14:00:00Z, 2027-03-15T04:00:00Z",
            "America/Sao_Paulo,   2018-11-04, 2018-11-03T13:00:00Z, 2018-11-04T03:00:00Z",
            "Pacific/Apia,        2011-12-29, 2011-12-28T20:00:00Z, 2011-12-29T10:00:00Z",
            "Pacific/Apia,        2011-12-31, 2011-12-29T20:00:00Z, 2011-12-30T10:00:00Z",
            "Pacific/Apia,        2012-01-01, 2011-12-30T20:00:00Z, 2011-12-31T10:00:00Z",
            "Pacific/Kiritimati,  2026-12-24, 2026-12-22T20:00:00Z, 2026-12-23T10:00:00Z",
            "Etc/GMT+12,          2026-12-24, 2026-12-23T22:00:00Z, 2026-12-24T12:00:00Z"})
    void isTenInTheMorningByTheClocksOfThePlace(ZoneId zone, LocalDate date, Instant dueAt, Instant beginsAt) {
        assertThat(DayBefore.of(date, zone)).isEqualTo(new DayBefore(dueAt, beginsAt));
    }
}
