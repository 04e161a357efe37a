package org.jundeng.indicator;

/// A unit below the county, as a point where its people live.
///
/// @param county its six-digit code
/// @param longitude and `latitude` in degrees, WGS-84
/// @param located whether the place is its own; otherwise it is the mean of its county's known places
/// @param people the county's people shared out by villages: an assumption, since they are not published
/// by town
public record Town(
        String code, String name, int county, double longitude, double latitude, boolean located, double people) {}
