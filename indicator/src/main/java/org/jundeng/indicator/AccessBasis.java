package org.jundeng.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jundeng.catalog.Problems;
import org.jundeng.vocabulary.Region;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.vocabulary.Regions;

/// Where people live and where facilities are: what a study of access rests on.
///
/// @param facilities in the order of their table
public record AccessBasis(List<Town> towns, List<Facility> facilities) {

    /// The day whose counties and towns are meant.
    public static final LocalDate UNITS = LocalDate.of(2023, 12, 31);

    /// The made-up facilities of a project, which stand in until somebody names real ones.
    public static final String FACILITIES = "places/facilities-demo.csv";

    /// The census of which people are spread over towns.
    public static final int CENSUS = 2020;

    /// The widest circle that can be asked for.
    public static final int MOST_MINUTES = 300;

    private static final String TOWNS = "places/towns-2023.csv";
    private static final String PEOPLE = "C-POP";

    public AccessBasis {
        towns = List.copyOf(towns);
        facilities = List.copyOf(facilities);
    }

    /// The facilities of a file; each cell that is wrong is a problem.
    public static List<Facility> facilities(Path file, Problems problems) {
        return FacilityTable.read(file, Regions.bundled(), UNITS, problems);
    }

    /// The towns of a project, with the people of the census in the counties as they are now.
    ///
    /// @param home the folder of the project
    public static List<Town> towns(Path home, Indicators indicators, Observations observed) {
        Observations census = new Boundaries(Regions.bundled(), UNITS, indicators).of(observed);
        try {
            return Towns.read(
                    home.resolve(TOWNS),
                    county -> census.at(PEOPLE, county, CENSUS)
                            .flatMap(Observation::value)
                            .map(Number::doubleValue)
                            .orElse(Double.NaN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The kinds of facilities, in the order in which the table has them first.
    public List<String> kinds() {
        return facilities.stream().map(Facility::kind).distinct().toList();
    }

    /// The same with facilities of one kind only.
    public AccessBasis of(String kind) {
        return new AccessBasis(
                towns,
                facilities.stream().filter(each -> each.kind().equals(kind)).toList());
    }

    /// Whether there is anybody who could reach anything.
    public boolean empty() {
        return towns.isEmpty() || facilities.isEmpty();
    }

    /// Who is within some minutes, by times that are estimated.
    public AccessStudy study(double minutes) {
        return AccessStudy.of(towns, facilities, minutes, AccessStudy.SPEED);
    }

    /// The name of a county; its code where there is none of it.
    public static String county(int code) {
        return Regions.bundled()
                .at(new RegionCode(code), UNITS)
                .map(Region::name)
                .orElse(String.valueOf(code));
    }
}
