package org.jundeng.kernel;

import java.io.Serializable;
import java.util.List;

/// Some whole households of one county that two files of a population hold: one of households, one of their members.
///
/// @param region the county's six-digit code
/// @param number from 0 within the county
/// @param before how many households of the county the parts before it have
/// @param digests the SHA-256 of the files of households and of persons, in hexadecimal; empty where files may be
/// edited by hand
public record Part(int region, int number, int before, int households, int persons, List<String> digests)
        implements Serializable {

    /// The most persons that a part should have.
    public static final int PERSONS = 1 << 20;

    public Part {
        digests = List.copyOf(digests);
        if (!(digests.isEmpty() || digests.size() == 2)) {
            throw new IllegalArgumentException("digests of " + region + ": " + digests);
        }
    }

    /// Where the file of a level lies in the population's folder: `persons/region=350102/0.parquet`.
    ///
    /// @param ending of the file's name, such as `parquet`
    public String path(Level level, String ending) {
        return folder(level) + "/region=" + region + "/" + number + "." + ending;
    }

    /// The folder of the files of a level.
    public static String folder(Level level) {
        return level == Level.PERSON ? "persons" : "households";
    }

    /// The SHA-256 of the file of a level.
    ///
    /// @throws IllegalStateException where there is none
    public String digest(Level level) {
        if (digests.isEmpty()) {
            throw new IllegalStateException("no digests: " + region);
        }
        return digests.get(level == Level.HOUSEHOLD ? 0 : 1);
    }
}
