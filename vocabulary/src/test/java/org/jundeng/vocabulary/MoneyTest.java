package org.jundeng.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest(name = "{0} → {1} fen")
    @CsvSource(
            delimiter = '|',
            value = {
                "800|80000",
                "800.5|80050",
                "800 元|80000",
                "800元|80000",
                "1,050.00 元|105000",
                "1，050 元|105000",
                "1.2 万元|1200000",
                "0.000001 万元|1",
                "3 亿元|30000000000",
                "-12.34|-1234",
                "0|0",
                "92233720368547758.07|9223372036854775807"
            })
    void anAmountIsReadToTheFen(String text, long fen) {
        assertThat(Money.parse(text)).isEqualTo(new Money(fen));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "元", "八百元", "1,05 元", "1,0500", ".5", "5.", "1e3", "８００", "800 块", "￥800", "- 5", "--5"})
    void whatIsNotAnAmountIsRefused(String text) {
        assertThatThrownBy(() -> Money.parse(text))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("“" + text + "”")
                .hasMessageContaining("is not an amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"800.005", "800.500", "1.2345678 万元"})
    void anAmountFinerThanAFenIsRefusedRatherThanRounded(String text) {
        assertThatThrownBy(() -> Money.parse(text)).hasMessageStartingWith("JD-0102");
    }

    @Test
    void anAmountOutOfRangeIsRefused() {
        assertThatThrownBy(() -> Money.parse("92233720368547758.08")).hasMessageStartingWith("JD-0103");
        assertThatThrownBy(() -> Money.roundedHalfUp(new BigDecimal("1e30"))).hasMessageStartingWith("JD-0103");
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.yuan(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void sumsAndProductsAreExact() {
        assertThat(Money.parse("0.1").plus(Money.parse("0.2"))).isEqualTo(Money.parse("0.3"));
        assertThat(Money.parse("1000").minus(Money.parse("0.01"))).isEqualTo(new Money(99_999));
        assertThat(Money.parse("33.33").times(3)).isEqualTo(new Money(9_999));
        assertThat(Money.yuan(3).negated()).isEqualTo(Money.parse("-3"));
        assertThat(Money.yuan(3)).isGreaterThan(Money.parse("2.99"));
        assertThat(Money.parse("2.01").roundedUpToYuan()).isEqualTo(Money.yuan(3));
        assertThat(Money.yuan(2).roundedUpToYuan()).isEqualTo(Money.yuan(2));
    }

    @ParameterizedTest(name = "{0} yuan, half up → {1} fen, down → {2} fen")
    @CsvSource({"1.005,101,100", "1.0049,100,100", "-1.005,-101,-101", "0.004999,0,0", "7,700,700"})
    void aRoundingDoesWhatItsNameSays(BigDecimal yuan, long halfUp, long down) {
        assertThat(Money.roundedHalfUp(yuan)).isEqualTo(new Money(halfUp));
        assertThat(Money.roundedDown(yuan)).isEqualTo(new Money(down));
    }

    @ParameterizedTest(name = "{1} of {0} fen → {2} fen")
    @CsvSource({
        "1,50%,1",
        "-1,50%,-1",
        "100,1/3,33",
        "200,1/3,67",
        "105000,70%,73500",
        "9223372036854775807,100%,9223372036854775807"
    })
    void aPartIsRoundedHalfUp(long fen, String share, long part) {
        assertThat(new Money(fen).partRoundedHalfUp(Share.parse(share))).isEqualTo(new Money(part));
    }

    @Test
    void aFenThatDoesNotDivideGoesToTheOneThatLostMost() {
        assertThat(new Money(101).split(List.of(Share.parse("70%"), Share.parse("20%"), Share.parse("10%"))))
                .containsExactly(new Money(71), new Money(20), new Money(10));
        assertThat(new Money(99).split(List.of(Share.parse("20%"), Share.parse("10%"), Share.parse("70%"))))
                .containsExactly(new Money(20), new Money(10), new Money(69));
    }

    @Test
    void amongEqualsTheFirstNamedGetsTheFen() {
        Share third = Share.parse("1/3");
        assertThat(new Money(100).split(List.of(third, third, third)))
                .containsExactly(new Money(34), new Money(33), new Money(33));
        assertThat(new Money(-101).split(List.of(third, third, third)))
                .containsExactly(new Money(-34), new Money(-34), new Money(-33));
    }

    @Test
    void sharesThatMakeNoWholeAreRefused() {
        assertThatThrownBy(() -> Money.yuan(100).split(List.of(Share.percent(70), Share.percent(20))))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("70% + 20%")
                .hasMessageContaining("90%");
    }

    @Test
    void partsAlwaysSumToTheWholeAndNoneIsAFenOff() {
        Random random = new Random(20180827);
        for (int i = 0; i < 5_000; i++) {
            Money whole = new Money(random.nextBoolean() ? random.nextLong() : random.nextInt(2_000) - 1_000);
            List<Share> shares = shares(random);
            List<Money> parts = whole.split(shares);
            assertThat(parts).hasSameSizeAs(shares);
            long sum = 0;
            for (int k = 0; k < parts.size(); k++) {
                sum = Math.addExact(sum, parts.get(k).fen());
                BigDecimal exact = new BigDecimal(whole.fen())
                        .multiply(new BigDecimal(shares.get(k).numerator()))
                        .divide(new BigDecimal(shares.get(k).denominator()), 20, java.math.RoundingMode.HALF_EVEN);
                assertThat(exact.subtract(new BigDecimal(parts.get(k).fen())).abs())
                        .isLessThan(BigDecimal.ONE);
            }
            assertThat(sum).isEqualTo(whole.fen());
            if (whole.fen() != Long.MIN_VALUE) {
                assertThat(whole.negated().split(shares).stream()
                                .map(Money::negated)
                                .toList())
                        .isEqualTo(parts);
            }
        }
    }

    private static List<Share> shares(Random random) {
        int left = 10_000;
        List<Share> shares = new ArrayList<>();
        while (left > 0 && shares.size() < 6) {
            int taken = random.nextInt(left + 1);
            shares.add(Share.basisPoints(taken));
            left -= taken;
        }
        shares.add(Share.basisPoints(left));
        return shares;
    }

    @Test
    void theOrderIsThatOfTheFen() {
        Random random = new Random(81);
        for (int i = 0; i < 1_000; i++) {
            long one = random.nextLong();
            long other = random.nextInt(4) == 0 ? one : random.nextLong();
            assertThat(Integer.signum(new Money(one).compareTo(new Money(other))))
                    .isEqualTo(Integer.signum(Long.compare(one, other)));
        }
    }

    @Test
    void whatIsWrittenForFilesIsReadBackTheSame() {
        Random random = new Random(84);
        for (int i = 0; i < 1_000; i++) {
            Money money = new Money(random.nextLong());
            assertThat(Money.parse(money.toString())).isEqualTo(money);
            assertThat(Money.parse(money.display())).isEqualTo(money);
        }
    }

    @ParameterizedTest(name = "{0} fen is {1} in a file and {2} on a page")
    @CsvSource(
            delimiter = '|',
            value = {
                "105000|1050.00 元|1,050 元",
                "105050|1050.50 元|1,050.50 元",
                "5|0.05 元|0.05 元",
                "-123456700|-1234567.00 元|-1,234,567 元"
            })
    void anAmountHasOneFormForFilesAndOneForPeople(long fen, String file, String page) {
        assertThat(new Money(fen)).hasToString(file);
        assertThat(new Money(fen).display()).isEqualTo(page);
        assertThat(new Money(fen).yuan()).isEqualTo(BigDecimal.valueOf(fen, 2));
    }
}
