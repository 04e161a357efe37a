package org.jundeng.server.monitor;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jundeng.indicator.Observation;
import org.jundeng.indicator.ObservationRows;
import org.jundeng.indicator.Sdmx;
import org.jundeng.publication.Sheet;
import org.jundeng.publication.Sheet.Cell;
import org.jundeng.publication.Sheet.Column;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Observations as files that can be taken in again.
///
/// @param id the name of the file, without extension
/// @param dated the last day of record, so that the same observations give the same bytes
record Exports(String id, LocalDate dated, List<Observation> observations) {

    private static final List<Integer> WIDTHS = List.of(12, 10, 8, 12, 14, 14, 14, 10, 40, 12);

    static Exports of(String id, Collection<Observation> observations) {
        return new Exports(
                id,
                observations.stream()
                        .map(Observation::recorded)
                        .max(LocalDate::compareTo)
                        .orElse(LocalDate.EPOCH),
                observations.stream().sorted(Observation.ORDER).toList());
    }

    /// A table as a file to be taken along.
    static ResponseEntity<byte[]> csv(String name, Sheet sheet) {
        return file(name + ".csv", "text/csv;charset=UTF-8", sheet.csv());
    }

    static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .contentType(MediaType.parseMediaType(type))
                .body(content);
    }

    byte[] csv() {
        return sheet().csv();
    }

    byte[] xlsx() {
        return sheet().xlsx();
    }

    byte[] sdmx() {
        return Sdmx.written(observations).getBytes(StandardCharsets.UTF_8);
    }

    private Sheet sheet() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < ObservationRows.COLUMNS.size(); i++) {
            columns.add(new Column(ObservationRows.COLUMNS.get(i), WIDTHS.get(i)));
        }
        return new Sheet(
                id,
                "观测数据",
                dated,
                columns,
                observations.stream().map(Exports::row).toList());
    }

    private static List<Cell> row(Observation each) {
        boolean exact = each.bound() == Observation.Bound.EXACT;
        return List.of(
                new Cell.Text(each.indicator()),
                figure(BigDecimal.valueOf(each.region())),
                figure(BigDecimal.valueOf(each.year())),
                new Cell.Text(each.group()),
                exact
                        ? figure(each.value())
                        : new Cell.Text(each.bound().written()
                                + each.value().map(BigDecimal::toPlainString).orElse("")),
                figure(each.numerator()),
                figure(each.denominator()),
                new Cell.Text(each.quality().word()),
                new Cell.Text(each.source()),
                new Cell.Text(each.recorded().toString()));
    }

    private static Cell figure(Optional<BigDecimal> number) {
        return number.map(Exports::figure).orElse(new Cell.Text(""));
    }

    private static Cell figure(BigDecimal number) {
        return new Cell.Figure(number);
    }
}
