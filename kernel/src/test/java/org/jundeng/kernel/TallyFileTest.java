package org.jundeng.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes to a cluster, and what comes back.
class TallyFileTest {

    private static final Groups GROUPS = new Groups(-1, -1, -1, -1, new int[] {9_000, 8_000}, new long[] {1, 22, 333});

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 63, 64, -64, -65, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE})
    void anyWholeNumberIsReadAsItWasWritten(long number) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Varints.write(new DataOutputStream(bytes), number);
        assertThat(Varints.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
                .isEqualTo(number);
    }

    private static byte[] file() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TallyFile.Writer writer = new TallyFile.Writer(bytes, "job", GROUPS, 1);
        writer.county(List.of(new Tally(GROUPS)));
        Effects effects = Effects.none();
        effects.byCounty().computeIfAbsent(350102, code -> new Effects.Change()).add(-700, 3);
        effects.after().add(1_234_500, 3, 2_000_000);
        writer.end(List.of(effects));
        return bytes.toByteArray();
    }

    private static TallyFile read(byte[] bytes) throws IOException {
        return TallyFile.read(new ByteArrayInputStream(bytes), "a file");
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        TallyFile read = read(file());
        assertThat(read.job()).isEqualTo("job");
        assertThat(read.groups().decileBounds()).containsExactly(1, 22, 333);
        assertThat(read.groups().bornAfter()).containsExactly(9_000, 8_000);
        Effects effects = read.effects().get(0);
        assertThat(effects.total().lost()).isEqualTo(700);
        assertThat(effects.total().peopleLosing()).isEqualTo(3);
        assertThat(effects.after().people()).isEqualTo(3);
        assertThat(effects.after().poor()).isEqualTo(3);
        assertThat(effects.before().people()).isZero();
    }

    @Test
    void aFileWithOneBitOrItsEndLostIsRefused() throws IOException {
        byte[] whole = file();
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            assertThatThrownBy(() -> read(damaged))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("a file");
            byte[] cut = java.util.Arrays.copyOf(whole, at);
            assertThatThrownBy(() -> read(cut))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("a file");
        }
    }

    private static JobFile job() {
        Part part = new Part(350102, 0, 0, 2, 5, List.of("ab", "cd"));
        return JobFile.of(new Job(
                new Schema(List.of(new Field("是", Level.PERSON, new Shape.Flag(), true))),
                "ef",
                List.of(part),
                GROUPS,
                List.of(),
                true,
                new TreeMap<>()));
    }

    private static byte[] written(JobFile job) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        job.write(bytes);
        return bytes.toByteArray();
    }

    @Test
    void aJobIsReadAsItWasWrittenAndKnownByItsDigest() throws IOException {
        JobFile read = JobFile.read(new ByteArrayInputStream(written(job())), "a job");
        assertThat(read.digest()).isEqualTo(job().digest());
        assertThat(read.job().parts()).isEqualTo(job().job().parts());
        assertThat(read.job().schema()).isEqualTo(job().job().schema());
    }

    @Test
    void aDamagedJobIsRefused() throws IOException {
        byte[] whole = written(job());
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            assertThatThrownBy(() -> JobFile.read(new ByteArrayInputStream(damaged), "a job"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("a job");
        }
    }

    @Test
    void whereAPartLiesFollowsFromItsCountyAndNumber() {
        Part part = new Part(350102, 3, 0, 2, 5, List.of("ab", "cd"));
        assertThat(part.path(Level.PERSON, "parquet")).isEqualTo("persons/region=350102/3.parquet");
        assertThat(part.digest(Level.HOUSEHOLD)).isEqualTo("ab");
        assertThat(part.digest(Level.PERSON)).isEqualTo("cd");
    }
}
