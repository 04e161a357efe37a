package org.jundeng.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RadixTest {

    @ParameterizedTest(name = "{0} numbers")
    @ValueSource(ints = {1, 2, 255, 256, 257, 5_000, 262_143, 262_144, 700_001})
    void numbersAreInOrderAndWhatTravelsWithThemStaysWithThem(int size) {
        SplittableRandom random = new SplittableRandom(size);
        double[] numbers = IntStream.range(0, size)
                .mapToDouble(i -> switch (i % 4) {
                    case 0 -> random.nextInt(1_000) * 100.0;
                    case 1 -> -Math.exp(random.nextGaussian() * 50);
                    case 2 -> random.nextDouble();
                    default -> 0;
                })
                .toArray();
        double[] expected = numbers.clone();
        Arrays.sort(expected);

        Radix.Sorted sorted =
                Radix.sort(numbers.clone(), IntStream.range(0, size).toArray());

        assertThat(sorted.keys()).isEqualTo(expected);
        assertThat(Radix.sort(numbers.clone(), new int[0]).keys()).isEqualTo(expected);
        int[] rows = sorted.carried();
        for (int i = 0; i < size; i++) {
            assertThat(numbers[rows[i]] == sorted.keys()[i]).isTrue();
            assertThat(i == 0 || sorted.keys()[i - 1] < sorted.keys()[i] || rows[i - 1] < rows[i])
                    .isTrue();
        }
    }
}
