package org.jundeng.warning;

/// What a warning is about.
///
/// @param code the indicator's, or the name of the standard; `""` for all figures of a region
/// @param region six digits
public record Place(Subject subject, String code, int region, int year) {

    /// The same thing whatever the year.
    Place series() {
        return new Place(subject, code, region, 0);
    }
}
