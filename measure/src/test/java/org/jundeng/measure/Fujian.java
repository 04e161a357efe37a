package org.jundeng.measure;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// Real figures: 84 counties of two censuses, and which border on which.
final class Fujian {

    static final List<CSVRecord> COUNTIES = table("fujian_2010_2020.csv");
    static final Grouping CITIES =
            Grouping.of(COUNTIES.stream().map(county -> county.get("city")).toList());
    static final Neighbours NEIGHBOURS = Neighbours.of(
            COUNTIES.stream().map(county -> county.get("county_code")).toList(),
            table("fujian_borders_2020.csv").stream()
                    .map(pair -> new Neighbours.Border(pair.get("a"), pair.get("b")))
                    .toList());

    private Fujian() {}

    static double[] column(String name) {
        return COUNTIES.stream()
                .mapToDouble(county -> Double.parseDouble(county.get(name)))
                .toArray();
    }

    /// An indicator weighted by the people of its year.
    static Sample sample(String indicator, int year) {
        return Sample.of(column(indicator + year), column("pop" + year));
    }

    static List<CSVRecord> table(String name) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Fujian.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
