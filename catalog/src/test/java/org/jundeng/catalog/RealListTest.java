package org.jundeng.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RealListTest {

    private static final Problems PROBLEMS = new Problems();
    private static final Catalog LIST =
            Catalog.read(Path.of("..", "standards", "fujian-2018"), PROBLEMS).orElseThrow();

    @Test
    void theListIsReadAndLintedWithoutProblem() {
        Lint.check(LIST, PROBLEMS);

        assertThat(PROBLEMS.sorted()).isEmpty();
    }

    @Test
    void theListHasTheEightyOneServicesInOrder() {
        assertThat(LIST.services().keySet())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 81).boxed().toList());
    }

    @Test
    void fiftyEightServicesAreComputed() {
        assertThat(LIST.services().values()).filteredOn(Service::computed).hasSize(58);
    }
}
