package org.jundeng.population;

import java.util.ArrayList;
import java.util.List;

/// The regions that people can be registered in: the counties of a census, then provinces.
///
/// @param all six-digit codes; a province's ends in four zeros
record Codes(List<Integer> all, double[] counties, double[] provinces) {

    /// 江西、四川、贵州、湖北、湖南、重庆、安徽、河南、云南、广东、浙江、广西, in the order of the rate.
    private static final List<Integer> PROVINCES =
            List.of(360000, 510000, 520000, 420000, 430000, 500000, 340000, 410000, 530000, 440000, 330000, 450000);

    static Codes of(Census census, Rates rates) {
        List<Integer> all = new ArrayList<>();
        double[] counties = new double[census.counties().size()];
        for (int i = 0; i < counties.length; i++) {
            all.add(census.counties().get(i).code());
            counties[i] = census.counties().get(i).total();
        }
        all.addAll(PROVINCES);
        return new Codes(List.copyOf(all), counties, rates.numbers("省外户籍来源"));
    }

    /// The place of another county, the likelier the more people it has; of a province where there is no other.
    int otherCounty(int code, Draw draw) {
        if (counties.length == 1) {
            return province(draw);
        }
        int place = draw.among(counties);
        while (all.get(place) == code) {
            place = draw.among(counties);
        }
        return place;
    }

    int province(Draw draw) {
        return counties.length + draw.among(provinces);
    }
}
