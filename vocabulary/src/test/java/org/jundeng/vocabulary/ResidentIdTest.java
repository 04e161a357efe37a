package org.jundeng.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdTest {

    private static final LocalDate TODAY = LocalDate.of(2018, 8, 27);

    @ParameterizedTest(name = "{0}: born {1}, {2}")
    @CsvSource({
        "11010519491231002X,1949-12-31,FEMALE",
        "11010519491231002x,1949-12-31,FEMALE",
        "35990119480229009X,1948-02-29,MALE",
        "35990120000229009X,2000-02-29,MALE"
    })
    void aRightNumberGivesDateAndSex(String text, LocalDate born, Sex sex) {
        ResidentId id = ResidentId.parse(text, TODAY);
        assertThat(id.birthDate()).isEqualTo(born);
        assertThat(id.sex()).isEqualTo(sex);
        assertThat(id.number()).isEqualTo(text.toUpperCase(java.util.Locale.ROOT));
    }

    @Test
    void anAreaThatIsInNoTableIsNoError() {
        assertThat(ResidentId.parse("35990119480229009X", TODAY).area()).isEqualTo("359901");
    }

    @Test
    void aDateThatDoesNotExistIsRefusedThoughTheChecksumHolds() {
        assertThatThrownBy(() -> ResidentId.parse("35990119000229019X", TODAY)).hasMessageStartingWith("JD-0153");
    }

    @Test
    void aDateInTheFutureIsRefused() {
        assertThatThrownBy(() -> ResidentId.parse("35990120991231002X", TODAY)).hasMessageStartingWith("JD-0154");
        assertThat(ResidentId.parse("35990120991231002X", LocalDate.of(2099, 12, 31))
                        .birthDate())
                .isEqualTo(LocalDate.of(2099, 12, 31));
    }

    @Test
    void anOldNumberIsWrittenOut() {
        assertThat(ResidentId.parse("110105491231002", TODAY)).isEqualTo(ResidentId.parse("11010519491231002X", TODAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "1101051949123100", "X1010519491231002X", "1101051949123100XX", "01010519491231002X"})
    void whatHasNotTheFormIsRefused(String text) {
        assertThatThrownBy(() -> ResidentId.parse(text, TODAY))
                .isInstanceOf(Malformed.class)
                .hasMessageStartingWith("JD-0151");
    }

    @Test
    void anySingleMiscopiedDigitAndAnySwapOfNeighboursIsFound() {
        Random random = new Random(11643);
        for (int i = 0; i < 200; i++) {
            String right = number(random);
            for (int at = 1; at < 17; at++) {
                char other = (char) ('0' + random.nextInt(10));
                if (other != right.charAt(at)) {
                    refused(right.substring(0, at) + other + right.substring(at + 1));
                }
                if (at < 16 && right.charAt(at) != right.charAt(at + 1)) {
                    refused(right.substring(0, at) + right.charAt(at + 1) + right.charAt(at) + right.substring(at + 2));
                }
            }
        }
    }

    private static void refused(String number) {
        assertThatThrownBy(() -> ResidentId.parse(number, TODAY)).hasMessageStartingWith("JD-0152");
    }

    private static String number(Random random) {
        LocalDate born = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(30_000));
        String digits = String.format(
                java.util.Locale.ROOT,
                "%02d%02d%02d",
                born.getYear() % 100,
                born.getMonthValue(),
                born.getDayOfMonth());
        return born.getYear() < 2000
                ? ResidentId.parse(
                                "359901" + digits + String.format(java.util.Locale.ROOT, "%03d", random.nextInt(1_000)),
                                TODAY)
                        .number()
                : "35990120000229009X";
    }

    @Test
    void aNumberIsNeverShownWhole() {
        assertThat(ResidentId.parse("11010519491231002X", TODAY)).hasToString("110105**********2X");
        assertThatThrownBy(() -> ResidentId.parse("110105194912310021", TODAY))
                .hasMessageContaining("110105**********21")
                .hasMessageNotContaining("19491231");
    }
}
