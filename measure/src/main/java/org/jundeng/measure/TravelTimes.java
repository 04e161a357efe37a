package org.jundeng.measure;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/// How many minutes it takes from points where people live to facilities, for the pairs that are near
/// enough to count.
///
/// Shapes: points and facilities are numbered from 0. A pair that is not there takes longer than the bound, or
/// nobody knows how long: what is not known is never taken for near.
public final class TravelTimes {

    private static final double EARTH_KM = 6371.0088;
    private static final double DEGREE_KM = Math.PI * EARTH_KM / 180;

    private final int facilities;
    private final int[] first;
    private final int[] facility;
    private final double[] minutes;

    private TravelTimes(int facilities, int[] first, int[] facility, double[] minutes) {
        this.facilities = facilities;
        this.first = first;
        this.facility = facility;
        this.minutes = minutes;
    }

    /// Places on the globe. Units: degrees, WGS-84.
    public record Places(double[] longitude, double[] latitude) {

        public Places {
            Unmeasurable.requireSameLength("经度 (longitude)", longitude.length, "纬度 (latitude)", latitude.length);
            Sample.requireFinite("经度 (longitude)", longitude);
            Sample.requireFinite("纬度 (latitude)", latitude);
        }

        public int size() {
            return longitude.length;
        }
    }

    /// How times are estimated where no road is known: the great circle, longer by a detour, at a speed.
    ///
    /// @param detour by how much roads are longer than the straight line, at least 1
    /// @param kmPerHour above 0
    public record Speed(double detour, double kmPerHour) {

        public Speed {
            if (!(detour >= 1) || !(kmPerHour > 0) || !Double.isFinite(detour + kmPerHour)) {
                throw new IllegalArgumentException("detour " + detour + ", km/h " + kmPerHour);
            }
        }

        double minutes(double km) {
            return km * detour / kmPerHour * 60;
        }

        double km(double within) {
            return within / 60 * kmPerHour / detour;
        }
    }

    /// Times that somebody measured.
    ///
    /// Shapes: `times[point][facility]`; NaN or infinite where there is no way, or nobody knows.
    ///
    /// @throws IllegalArgumentException where a time is negative, or rows differ in length
    public static TravelTimes of(double[][] times) {
        int facilities = times.length == 0 ? 0 : times[0].length;
        Builder pairs = new Builder(times.length);
        for (double[] row : times) {
            if (row.length != facilities) {
                throw new IllegalArgumentException("rows of " + facilities + " and of " + row.length);
            }
            for (int j = 0; j < row.length; j++) {
                if (row[j] < 0) {
                    throw new IllegalArgumentException("a negative time: " + row[j]);
                }
                if (Double.isFinite(row[j])) {
                    pairs.add(j, row[j]);
                }
            }
            pairs.next();
        }
        return pairs.build(facilities);
    }

    /// Estimated times, for pairs within a bound.
    ///
    /// @param speedOf the speed at each point, by its number
    /// @param within minutes
    public static TravelTimes estimated(Places points, Places facilities, IntFunction<Speed> speedOf, double within) {
        double farthest = 0;
        for (int i = 0; i < points.size(); i++) {
            farthest = Math.max(farthest, speedOf.apply(i).km(within));
        }
        Grid grid = new Grid(facilities, Math.max(farthest, 0.1));
        Builder pairs = new Builder(points.size());
        for (int i = 0; i < points.size(); i++) {
            Speed speed = speedOf.apply(i);
            double longitude = points.longitude()[i];
            double latitude = points.latitude()[i];
            grid.near(longitude, latitude, j -> {
                double km = km(
                        longitude,
                        latitude,
                        facilities.longitude()[j],
                        facilities.latitude()[j]);
                double takes = speed.minutes(km);
                if (takes <= within) {
                    pairs.add(j, takes);
                }
            });
            pairs.next();
        }
        return pairs.build(facilities.size());
    }

    /// The great circle between two places (haversine).
    static double km(double longitude, double latitude, double toLongitude, double toLatitude) {
        double north = Math.sin(Math.toRadians(toLatitude - latitude) / 2);
        double east = Math.sin(Math.toRadians(toLongitude - longitude) / 2);
        double a =
                north * north + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(toLatitude)) * east * east;
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    public int points() {
        return first.length - 1;
    }

    public int facilities() {
        return facilities;
    }

    /// How many pairs there are.
    public int pairs() {
        return facility.length;
    }

    /// Where the pairs of a point begin; the next point's are after them.
    int first(int point) {
        return first[point];
    }

    int facility(int pair) {
        return facility[pair];
    }

    double minutes(int pair) {
        return minutes[pair];
    }

    /// The time of a pair; infinite where it is not there.
    public double minutes(int point, int to) {
        for (int pair = first[point]; pair < first[point + 1]; pair++) {
            if (facility[pair] == to) {
                return minutes[pair];
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private static final class Builder {

        private final int[] first;
        private int point;
        private int count;
        private int[] facility = new int[64];
        private double[] minutes = new double[64];

        Builder(int points) {
            this.first = new int[points + 1];
        }

        void add(int to, double takes) {
            if (count == facility.length) {
                facility = Arrays.copyOf(facility, 2 * count);
                minutes = Arrays.copyOf(minutes, 2 * count);
            }
            facility[count] = to;
            minutes[count++] = takes;
        }

        void next() {
            first[++point] = count;
        }

        TravelTimes build(int facilities) {
            return new TravelTimes(facilities, first, Arrays.copyOf(facility, count), Arrays.copyOf(minutes, count));
        }
    }

    /// Facilities by squares, so that only those near by are looked at.
    private static final class Grid {

        private final double height;
        private final double width;
        private final double west;
        private final double south;
        private final int columns;
        private final int rows;
        private final int[] start;
        private final int[] order;

        /// @param km at least as far as anybody looks
        Grid(Places places, double km) {
            double north = Arrays.stream(places.latitude()).map(Math::abs).max().orElse(0);
            this.height = km / DEGREE_KM;
            this.width = Math.min(
                    360, km / (DEGREE_KM * Math.max(0.01, Math.cos(Math.toRadians(Math.min(89, north + height))))));
            this.west = Arrays.stream(places.longitude()).min().orElse(0);
            this.south = Arrays.stream(places.latitude()).min().orElse(0);
            this.columns = 1 + (int) ((Arrays.stream(places.longitude()).max().orElse(0) - west) / width);
            this.rows = 1 + (int) ((Arrays.stream(places.latitude()).max().orElse(0) - south) / height);
            int[] cell = new int[places.size()];
            this.start = new int[columns * rows + 1];
            for (int i = 0; i < cell.length; i++) {
                cell[i] = row(places.latitude()[i]) * columns + column(places.longitude()[i]);
                start[cell[i] + 1]++;
            }
            Arrays.parallelPrefix(start, Integer::sum);
            this.order = new int[cell.length];
            int[] next = start.clone();
            for (int i = 0; i < cell.length; i++) {
                order[next[cell[i]]++] = i;
            }
        }

        private int column(double longitude) {
            return (int) Math.floor((longitude - west) / width);
        }

        private int row(double latitude) {
            return (int) Math.floor((latitude - south) / height);
        }

        void near(double longitude, double latitude, IntConsumer each) {
            int c = column(longitude);
            int r = row(latitude);
            for (int y = Math.max(0, r - 1); y <= Math.min(rows - 1, r + 1); y++) {
                for (int x = Math.max(0, c - 1); x <= Math.min(columns - 1, c + 1); x++) {
                    for (int i = start[y * columns + x]; i < start[y * columns + x + 1]; i++) {
                        each.accept(order[i]);
                    }
                }
            }
        }
    }
}
