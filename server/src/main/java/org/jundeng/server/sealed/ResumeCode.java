package org.jundeng.server.sealed;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Ten letters and digits that a person can copy from a screen or a sheet: no 0, 1, I, L or O. About 49.5 bits.
///
/// Its [Seal] is made from Argon2id of the code, version 1.3, 19 MiB, two passes, one lane, 32 bytes, with a salt of
/// the installation. That takes about 50 to 100 ms, so that whoever has stolen the table would have to work for some
/// million years of a core for each row.
final class ResumeCode {

    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    static final int LENGTH = 10;

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int OUTPUT_BYTES = 32;

    /// As many characters of what a person typed as are looked at.
    private static final int MOST_TYPED = 100;

    private ResumeCode() {}

    static String random(SecureRandom random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /// What a person typed, as the code is written: full-width as narrow, capitals, without blanks and hyphens.
    static String read(String typed) {
        String start = typed.substring(0, Math.min(typed.length(), MOST_TYPED));
        return Normalizer.normalize(start, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{Pd}\\p{Cf}_−ー]", "");
    }

    /// The seal of a code; anything that is no code has one too, which opens nothing.
    static Seal seal(String code, String salt) {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(1)
                .withSalt(salt.getBytes(StandardCharsets.UTF_8))
                .build());
        byte[] output = new byte[OUTPUT_BYTES];
        argon.generateBytes(code.getBytes(StandardCharsets.UTF_8), output);
        return Seal.of(output);
    }
}
