package org.jundeng.population;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jundeng.catalog.Form;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.TreeReader;
import org.jundeng.kernel.Digests;
import org.jundeng.kernel.Field;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Part;
import org.jundeng.kernel.Schema;
import org.jundeng.kernel.Shape;

/// `population.yaml`: where the people come from, which files hold them, and what the columns of those are.
///
/// @param digest the SHA-256 of the file, which has those of all others where they are Parquet
public record Sidecar(
        Provenance provenance, Schema schema, List<Part> parts, PopulationFiles.Format format, String digest) {

    static final String NAME = "population.yaml";

    private static final Map<String, Level> LEVELS = Map.of("person", Level.PERSON, "household", Level.HOUSEHOLD);

    public Sidecar {
        parts = List.copyOf(parts);
    }

    /// The six-digit codes of the counties that people live in.
    public List<Integer> regions() {
        return parts.stream().map(Part::region).distinct().sorted().toList();
    }

    /// @throws IllegalArgumentException for files that are not Parquet
    public void requireParquet() {
        if (format != PopulationFiles.Format.PARQUET) {
            throw new IllegalArgumentException(
                    "集群只读 Parquet，这份人口是 CSV / a cluster reads Parquet, and these people are kept as CSV");
        }
    }

    static void write(Population population, PopulationFiles.Format format, List<Part> parts, Path file)
            throws IOException {
        StringBuilder yaml = new StringBuilder();
        Provenance provenance = population.provenance();
        yaml.append("title: ").append(text(provenance.title())).append('\n');
        yaml.append("date: ").append(provenance.date()).append('\n');
        yaml.append("seed: ").append(provenance.seed()).append('\n');
        yaml.append("share: ").append(provenance.share()).append('\n');
        yaml.append("format: ").append(format.name().toLowerCase(Locale.ROOT)).append('\n');
        yaml.append("parts:\n");
        for (Part part : parts) {
            yaml.append("  - {region: %d, number: %d, before: %d, households: %d, persons: %d, digests: %s}%n"
                    .formatted(
                            part.region(),
                            part.number(),
                            part.before(),
                            part.households(),
                            part.persons(),
                            part.digests()));
        }
        yaml.append("fields:\n");
        for (Field field : population.schema().fields()) {
            yaml.append("  - {name: ")
                    .append(text(field.name()))
                    .append(", level: ")
                    .append(field.level().name().toLowerCase(Locale.ROOT))
                    .append(", complete: ")
                    .append(field.complete())
                    .append(", ")
                    .append(shape(field.shape()))
                    .append("}\n");
        }
        yaml.append("assumptions:\n");
        for (Rates.Rate rate : provenance.assumptions()) {
            yaml.append("  - {name: ")
                    .append(text(rate.name()))
                    .append(", values: ")
                    .append(rate.values())
                    .append(", ages: ")
                    .append(rate.ages())
                    .append(", status: ")
                    .append(rate.status())
                    .append(", basis: ")
                    .append(text(rate.basis()))
                    .append("}\n");
        }
        Files.writeString(file, yaml);
    }

    private static String shape(Shape shape) {
        return switch (shape) {
            case Shape.Flag f -> "type: flag";
            case Shape.Whole(int least, int most) -> "type: whole, least: " + least + ", most: " + most;
            case Shape.Choice(List<String> values) -> "type: choice, values: " + texts(values);
            case Shape.Choices(List<String> values) -> "type: choices, values: " + texts(values);
            case Shape.Day d -> "type: day";
            case Shape.Amount a -> "type: amount";
            case Shape.Area(List<Integer> codes) -> "type: area, values: " + codes;
            default -> throw new IllegalArgumentException(shape.toString());
        };
    }

    private static String texts(List<String> values) {
        return values.stream().map(Sidecar::text).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /// Reads what the `population.yaml` of a folder says; the people are not read.
    ///
    /// @throws IllegalArgumentException with all problems where there are any
    public static Sidecar of(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("没有这个文件 / no such file: " + file);
        }
        Problems problems = new Problems();
        Optional<Form> read = TreeReader.read(file, file.toString(), problems).flatMap(tree -> Form.of(tree, problems));
        String digest = Digests.of(Files.readAllBytes(file));
        Optional<Sidecar> sidecar = read.map(form -> {
            try (form) {
                return of(form, digest);
            }
        });
        if (problems.hasErrors() || sidecar.isEmpty()) {
            throw new IllegalArgumentException(
                    problems.sorted().stream().map(Object::toString).collect(Collectors.joining("\n")));
        }
        return sidecar.get();
    }

    private static Sidecar of(Form form, String digest) {
        List<Field> fields = new ArrayList<>();
        for (Form each : form.forms("fields")) {
            try (each) {
                Level level = each.word("level", LEVELS).orElse(Level.PERSON);
                fields.add(new Field(each.text("name"), level, shape(each), each.flag("complete")));
            }
        }
        List<Rates.Rate> assumptions = new ArrayList<>();
        for (Form each : form.forms("assumptions")) {
            try (each) {
                assumptions.add(Rates.stated(each));
            }
        }
        Provenance provenance = new Provenance(
                form.text("title"),
                form.date("date").orElse(LocalDate.EPOCH),
                Long.parseLong(form.text("seed")),
                Double.parseDouble(form.text("share")),
                assumptions);
        List<Part> parts = new ArrayList<>();
        for (Form each : form.forms("parts")) {
            try (each) {
                parts.add(new Part(
                        each.whole("region"),
                        each.whole("number"),
                        each.whole("before"),
                        each.whole("households"),
                        each.whole("persons"),
                        each.texts("digests")));
            }
        }
        PopulationFiles.Format format =
                PopulationFiles.Format.valueOf(form.text("format").toUpperCase(Locale.ROOT));
        return new Sidecar(provenance, new Schema(fields), parts, format, digest);
    }

    private static Shape shape(Form form) {
        return switch (form.text("type")) {
            case "flag" -> new Shape.Flag();
            case "whole" -> new Shape.Whole(form.whole("least"), form.whole("most"));
            case "choice" -> new Shape.Choice(form.texts("values"));
            case "choices" -> new Shape.Choices(form.texts("values"));
            case "day" -> new Shape.Day();
            case "amount" -> new Shape.Amount();
            case "area" ->
                new Shape.Area(
                        form.texts("values").stream().map(Integer::valueOf).toList());
            default -> throw new IllegalArgumentException(form.at() + ": " + form.text("type"));
        };
    }
}
