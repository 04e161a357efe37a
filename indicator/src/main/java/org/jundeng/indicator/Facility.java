package org.jundeng.indicator;

import java.util.OptionalDouble;

/// A place where a service is given.
///
/// @param kind such as 县级医院
/// @param county its six-digit code
/// @param longitude and `latitude` in degrees, WGS-84
/// @param capacity how many people, beds or places; empty where it is not known
/// @param assumed whether it is made up to show what the software does
public record Facility(
        String name,
        String kind,
        int county,
        double longitude,
        double latitude,
        OptionalDouble capacity,
        boolean assumed,
        String source) {}
