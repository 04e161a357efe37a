package org.jundeng.cli;

import java.time.LocalDate;
import org.jundeng.vocabulary.Region;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.vocabulary.Regions;

/// The names of counties.
final class Counties {

    private Counties() {}

    /// The name on a day, `""` where there is none.
    static String name(int code, LocalDate date) {
        return Regions.bundled()
                .at(new RegionCode(code), date)
                .map(Region::name)
                .orElse("");
    }

    /// The code and the name.
    static String title(int code, LocalDate date) {
        return (code + " " + name(code, date)).strip();
    }
}
