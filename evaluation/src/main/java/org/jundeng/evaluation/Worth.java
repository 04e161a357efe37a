package org.jundeng.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jundeng.evaluation.Report.Block;
import org.jundeng.indicator.Observation;
import org.jundeng.indicator.Observation.Quality;
import org.jundeng.publication.Texts;

/// What the figures of a section are worth: how many of them are assumed or estimated, and whence they come.
final class Worth {

    private final Texts texts;
    private final Set<Observation> used = new LinkedHashSet<>();

    Worth(Texts texts) {
        this.texts = texts;
    }

    /// Notes figures, and says in a word what they are worth.
    @SafeVarargs
    final String of(Optional<Observation>... figures) {
        TreeSet<Quality> qualities = new TreeSet<>();
        for (Optional<Observation> figure : figures) {
            figure.ifPresent(each -> {
                used.add(each);
                qualities.add(each.quality());
            });
        }
        return qualities.stream()
                .map(each -> texts.of("evaluation.worth." + each.name()))
                .collect(Collectors.joining(texts.of("listed")));
    }

    boolean nothing() {
        return used.isEmpty();
    }

    /// What a reader must know of the figures noted.
    List<Block> notes() {
        List<Block> notes = new ArrayList<>();
        long assumed = count(Quality.ASSUMED);
        long estimated = count(Quality.ESTIMATED);
        if (assumed + estimated > 0) {
            notes.add(new Block.Words(texts.of("evaluation.worth", used.size(), assumed, estimated)));
        }
        new TreeSet<>(used.stream().map(Observation::source).toList())
                .forEach(source -> notes.add(new Block.Note(texts.of("evaluation.from", source))));
        return notes;
    }

    private long count(Quality quality) {
        return used.stream().filter(each -> each.quality() == quality).count();
    }
}
