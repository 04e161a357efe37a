package org.jundeng.server.monitor;

import java.util.List;
import java.util.Optional;
import org.jundeng.catalog.Problems;
import org.jundeng.expression.Problem;
import org.jundeng.indicator.Intake;
import org.jundeng.indicator.Mapping;
import org.springframework.stereotype.Component;

/// Reads what somebody wants to take in, and stores it if it is to be stored and nothing is wrong with it.
@Component
final class Intakes {

    /// The largest file that is taken in.
    static final int MOST_BYTES = 16 << 20;

    private final Monitor monitor;
    private final ObservationStore store;

    Intakes(Monitor monitor, ObservationStore store) {
        this.monitor = monitor;
        this.store = store;
    }

    /// What somebody wants to take in.
    ///
    /// @param mapping as YAML; empty for a table of our own columns
    record Wanted(byte[] content, String file, String mapping, String by) {}

    /// What came of it.
    sealed interface Result {
        record Wrong(List<Problem> problems) implements Result {}

        record Tried(Intake intake) implements Result {}

        record Stored(Intake intake, Batch batch) implements Result {}
    }

    /// @param dry whether nothing is to be stored
    Result take(Wanted wanted, boolean dry) {
        Problems problems = new Problems();
        Optional<Mapping> mapping = wanted.mapping().isBlank()
                ? Optional.of(Mapping.OWN)
                : Mapping.parse(wanted.mapping(), "mapping.yaml", problems);
        Optional<Intake> intake =
                mapping.flatMap(each -> Intake.read(wanted.content(), wanted.file(), each, monitor.terms(), problems));
        if (intake.isEmpty()) {
            return new Result.Wrong(problems.sorted());
        }
        if (dry) {
            return new Result.Tried(intake.get());
        }
        return switch (store.add(new Delivery(
                intake.get(),
                wanted.file(),
                wanted.content(),
                wanted.by(),
                wanted.mapping().isBlank() ? "" : wanted.mapping()))) {
            case ObservationStore.Outcome.Stored(Batch batch) -> new Result.Stored(intake.get(), batch);
            case ObservationStore.Outcome.Refused(List<Problem> found) -> new Result.Wrong(found);
        };
    }
}
