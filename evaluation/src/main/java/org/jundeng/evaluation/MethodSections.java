package org.jundeng.evaluation;

import static org.jundeng.evaluation.Tabled.count;
import static org.jundeng.evaluation.Tabled.number;
import static org.jundeng.evaluation.Tabled.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jundeng.evaluation.Report.Block;
import org.jundeng.evaluation.Report.Section;
import org.jundeng.publication.Texts;

/// How it was worked out, what hangs on the weights, and from which files.
record MethodSections(Evaluated evaluated, Texts texts) {

    /// Counties in one order, with what that order hangs on.
    Section sensitivity(Optional<Ranking> ranking) {
        List<Block> blocks = new ArrayList<>();
        if (ranking.isEmpty()) {
            blocks.add(new Block.Words(texts.of("evaluation.ranking.none")));
            return new Section("sensitivity", texts.of("evaluation.sensitivity"), blocks);
        }
        Ranking there = ranking.get();
        blocks.add(new Block.Note(texts.of("evaluation.basis", there.composite().basis())));
        blocks.add(weights(there));
        int widest = there.places().stream()
                .mapToInt(each -> each.worst() - each.best())
                .max()
                .orElse(0);
        blocks.add(new Block.Words(texts.of(
                "evaluation.ranking.widest",
                evaluated
                        .basis()
                        .method()
                        .part()
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString(),
                widest)));
        blocks.add(new Pictures(evaluated, texts).ranks(there));
        Tabled table = new Tabled(
                texts,
                "ranking",
                evaluated.dated(),
                "county",
                "city",
                "score-composite",
                "rank",
                "rank-best",
                "rank-worst");
        there.places()
                .forEach(each -> table.row(
                        words(each.area().name()),
                        words(each.area().cityName()),
                        number(each.score(), 4),
                        count(each.rank()),
                        count(each.best()),
                        count(each.worst())));
        blocks.add(table.whole());
        if (!there.left().isEmpty()) {
            blocks.add(new Block.Note(texts.of(
                    "evaluation.ranking.left",
                    there.left().stream().map(each -> each.name()).collect(Collectors.joining(texts.of("listed"))))));
        }
        return new Section("sensitivity", texts.of("evaluation.sensitivity"), blocks);
    }

    private Block weights(Ranking ranking) {
        Tabled table = new Tabled(texts, "weights", evaluated.dated(), "name", "weight", "least", "most");
        ranking.composite()
                .criteria()
                .forEach(each -> table.row(
                        words(each.name()), number(each.weight(), 4), number(each.least(), 3), number(each.most(), 3)));
        return table.whole();
    }

    /// In words alone, for one of many regions.
    Section inWords() {
        List<Block> blocks = new ArrayList<>(paragraphs("values", "areas", "chance", "targets"));
        blocks.add(new Block.Note(texts.of("evaluation.method.elsewhere")));
        return new Section("method", texts.of("evaluation.method"), blocks);
    }

    private List<Block> paragraphs(String... parts) {
        return Stream.of(parts)
                .<Block>map(part -> new Block.Words(texts.of("evaluation.method." + part)))
                .toList();
    }

    Section method() {
        List<Block> blocks = new ArrayList<>(paragraphs("values", "areas", "gaps", "chance", "targets", "warnings"));
        Tabled thresholds = new Tabled(texts, "thresholds", evaluated.dated(), "name", "value", "status", "basis");
        evaluated
                .basis()
                .rules()
                .thresholds()
                .values()
                .forEach(each -> thresholds.row(
                        words(each.name()),
                        number(Optional.of(each.value()), 6),
                        words(texts.of("evaluation.status." + each.status())),
                        words(each.basis())));
        if (!thresholds.empty()) {
            blocks.add(thresholds.whole());
        }
        return new Section("method", texts.of("evaluation.method"), blocks);
    }

    Section sources() {
        Tabled table = new Tabled(texts, "sources", evaluated.dated(), "file", "files", "sha256");
        evaluated
                .basis()
                .sources()
                .forEach(each -> table.row(words(each.name()), count(each.files()), words(each.sha256())));
        LocalDate known = evaluated.basis().observations().known();
        return new Section(
                "sources",
                texts.of("evaluation.sources"),
                List.of(
                        new Block.Words(
                                known.equals(LocalDate.MAX)
                                        ? texts.of("evaluation.known.all")
                                        : texts.of("evaluation.known", known.toString())),
                        table.whole()));
    }
}
