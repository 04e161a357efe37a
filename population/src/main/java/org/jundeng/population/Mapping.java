package org.jundeng.population;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.CatalogProblem;
import org.jundeng.catalog.Fact;
import org.jundeng.catalog.FactType;
import org.jundeng.catalog.Form;
import org.jundeng.catalog.Position;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Tree;
import org.jundeng.catalog.TreeReader;
import org.jundeng.expression.Nearest;
import org.jundeng.kernel.Level;

/// How the columns of a department's own extract are to be read: a YAML file beside it.
///
/// @param date the day that the extract is of
/// @param households the table of households, or empty where persons say all
record Mapping(String title, LocalDate date, Table persons, Optional<Table> households) {

    private static final Map<String, Integer> UNITS = Map.of("元", 2, "万元", 6, "分", 0);

    /// One CSV file.
    ///
    /// @param household the header of the column that says which household a row belongs to
    /// @param county the header of the column of the county, or `""` where the households' table has it
    /// @param unknown what cells say that do not know; an empty cell never does
    /// @param nothing what cells say where there is nothing
    record Table(
            Path file,
            Charset charset,
            char separator,
            Header household,
            Optional<Header> county,
            List<Assignment> columns,
            Set<String> unknown,
            Set<String> nothing) {}

    /// A header that the file must have, and where the mapping names it.
    record Header(String name, Position at) {}

    /// A column of the file, and the fact that it states.
    ///
    /// @param values what words of the file stand for
    /// @param fen by how many digits an amount of the file is to be moved to be in fen
    /// @param day how days are written, empty for 2018-10-01
    record Assignment(
            Header header,
            String fact,
            Level level,
            FactType type,
            Map<String, String> values,
            String unit,
            int fen,
            Optional<String> day) {

        /// The format of days; 30 February is no day.
        Optional<DateTimeFormatter> days() {
            return day.map(Assignment::strict);
        }

        static DateTimeFormatter strict(String pattern) {
            return DateTimeFormatter.ofPattern(pattern.replace('y', 'u')).withResolverStyle(ResolverStyle.STRICT);
        }
    }

    /// The mapping of a file, or empty with problems.
    static Optional<Mapping> read(Path file, Catalog catalog, Problems problems) {
        int before = problems.count();
        Optional<Mapping> mapping = TreeReader.read(file, file.toString(), problems)
                .flatMap(tree -> Form.of(tree, problems))
                .map(form -> new Reader(file.resolveSibling(""), catalog, problems).mapping(form));
        return problems.count() > before ? Optional.empty() : mapping;
    }

    /// Reads the forms of a mapping.
    private record Reader(Path folder, Catalog catalog, Problems problems) {

        private Mapping mapping(Form form) {
            try (form) {
                Optional<Table> households = form.form("households").map(each -> table(each, Level.HOUSEHOLD, true));
                Table persons = form.form("persons")
                        .map(each -> table(each, Level.PERSON, households.isEmpty()))
                        .orElseGet(() -> {
                            problems.add(CatalogProblem.MISSING_KEY, form.at(), "persons");
                            return new Table(
                                    folder,
                                    StandardCharsets.UTF_8,
                                    ',',
                                    new Header("", form.at()),
                                    Optional.empty(),
                                    List.of(),
                                    Set.of(),
                                    Set.of());
                        });
                Set<String> seen = new HashSet<>();
                persons.columns().forEach(column -> once(seen, column));
                households.ifPresent(table -> table.columns().forEach(column -> once(seen, column)));
                if (!form.has("date")) {
                    problems.add(CatalogProblem.MISSING_KEY, form.at(), "date");
                }
                return new Mapping(form.text("title"), form.date("date").orElse(LocalDate.EPOCH), persons, households);
            }
        }

        private void once(Set<String> seen, Assignment column) {
            if (!seen.add(column.level() + column.fact())) {
                problems.add(PopulationProblem.NAMED_TWICE, column.header().at(), column.fact());
            }
        }

        private Table table(Form form, Level level, boolean hasCounty) {
            try (form) {
                List<Assignment> columns = new ArrayList<>();
                for (Form each : form.forms("columns")) {
                    assignment(each, level).ifPresent(columns::add);
                }
                String separator = form.optionalText("separator").orElse(",");
                if (hasCounty && !form.has("county")) {
                    problems.add(CatalogProblem.MISSING_KEY, form.at(), "county");
                }
                return new Table(
                        folder.resolve(form.text("file")),
                        charset(form),
                        separator.equals("tab") ? '\t' : separator.charAt(0),
                        new Header(form.text("household"), form.at("household")),
                        form.optionalText("county").map(name -> new Header(name, form.at("county"))),
                        columns,
                        Set.copyOf(form.texts("unknown")),
                        Set.copyOf(form.texts("nothing")));
            }
        }

        private Charset charset(Form form) {
            String name = form.optionalText("charset").orElse("UTF-8");
            try {
                return Charset.forName(name);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                problems.addAlong(
                        CatalogProblem.NOT_ONE_OF, form.at("charset"), name.length(), name, "UTF-8 | GB18030 | GBK");
                return StandardCharsets.UTF_8;
            }
        }

        private Optional<Assignment> assignment(Form form, Level level) {
            try (form) {
                Header header = new Header(form.text("from"), form.at("from"));
                String fact = form.optionalText("to").orElse(header.name());
                Position at = form.has("to") ? form.at("to") : form.at("from");
                Map<String, String> values = new HashMap<>();
                form.form("values")
                        .ifPresent(words -> words.entries().forEach((from, to) -> {
                            if (to instanceof Tree.Scalar scalar) {
                                values.put(from, scalar.text());
                            } else {
                                problems.add(CatalogProblem.NOT_ONE_OF, to.at(), from, "文字 text");
                            }
                        }));
                String unit = form.optionalText("unit").orElse("元");
                int fen = form.word("unit", UNITS).orElse(2);
                Optional<String> day = form.optionalText("format").filter(pattern -> pattern(form, pattern));
                return type(fact, at)
                        .flatMap(type -> levelOf(fact, level, at)
                                .map(of -> new Assignment(header, fact, of, type, values, unit, fen, day)));
            }
        }

        private boolean pattern(Form form, String pattern) {
            try {
                return !Assignment.strict(pattern).toString().isEmpty();
            } catch (IllegalArgumentException e) {
                problems.addAlong(
                        CatalogProblem.NOT_ONE_OF, form.at("format"), pattern.length(), pattern, "yyyyMMdd | yyyy/M/d");
                return false;
            }
        }

        /// The type of a fact, or of a detail of one; a column beside the vocabulary has its own.
        private Optional<FactType> type(String name, Position at) {
            if (name.equals(Registration.RESIDENCE)) {
                return Optional.of(new FactType.Choice(Registration.RESIDENCES));
            }
            int dot = name.indexOf('.');
            String whole = dot < 0 ? name : name.substring(0, dot);
            Fact fact = catalog.facts().get(whole);
            if (fact == null) {
                problems.addAlong(
                        PopulationProblem.NO_SUCH_FACT,
                        at,
                        name.length(),
                        name,
                        Nearest.of(whole, catalog.facts().keySet()));
                return Optional.empty();
            }
            FactType type = dot < 0
                    ? fact.type()
                    : fact.type() instanceof FactType.Details details
                            ? details.fields().get(name.substring(dot + 1))
                            : null;
            if (type == null
                    || type instanceof FactType.DetailsList
                    || Shapes.of(type, List.of()).isEmpty()) {
                problems.addAlong(PopulationProblem.NO_COLUMN, at, name.length(), name);
                return Optional.empty();
            }
            return Optional.of(type instanceof FactType.Details ? new FactType.YesNo(false) : type);
        }

        /// Persons may state facts of their household; the table of households states nothing of persons.
        private Optional<Level> levelOf(String name, Level table, Position at) {
            Fact fact = catalog.facts().get(name.contains(".") ? name.substring(0, name.indexOf('.')) : name);
            boolean ofPersons = fact == null || fact.holders().contains(Fact.Holder.PERSON);
            if (table == Level.PERSON) {
                return Optional.of(ofPersons ? Level.PERSON : Level.HOUSEHOLD);
            }
            if (fact == null || !fact.holders().contains(Fact.Holder.HOUSEHOLD)) {
                problems.addAlong(PopulationProblem.FACT_OF_PERSONS, at, name.length(), name);
                return Optional.empty();
            }
            return Optional.of(Level.HOUSEHOLD);
        }
    }
}
