package org.jundeng.kernel;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a [Job] came to, as a file: the tallies county by county, what scenarios change, and the SHA-256 of it all.
///
/// The same result is always the same bytes.
///
/// @param job the digest of the job
/// @param groups by what people were counted, with the deciles
/// @param tallies one for each program of the job
/// @param effects one for each scenario, where they were asked for
public record TallyFile(String job, Groups groups, List<Tally> tallies, List<Effects> effects) {

    private static final String KIND = "jundeng tally 1\n";
    private static final int COUNTY = 1;
    private static final int END = 2;
    private static final int DIGEST = 32;

    public TallyFile {
        tallies = List.copyOf(tallies);
        effects = List.copyOf(effects);
    }

    /// Writes a file county by county, so that it need not be in memory as a whole.
    public static final class Writer {

        private final DigestOutputStream digested;
        private final DataOutputStream file;

        public Writer(OutputStream to, String job, Groups groups, int programs) throws IOException {
            this.digested = new DigestOutputStream(to, Digests.sha256());
            this.file = new DataOutputStream(digested);
            file.writeBytes(KIND);
            file.writeUTF(job);
            for (int column : new int[] {groups.residence(), groups.birth(), groups.sex(), groups.income()}) {
                Varints.write(file, column);
            }
            Varints.write(file, groups.bornAfter().length);
            for (int day : groups.bornAfter()) {
                Varints.write(file, day);
            }
            Varints.write(file, groups.decileBounds().length);
            for (long bound : groups.decileBounds()) {
                Varints.write(file, bound);
            }
            Varints.write(file, programs);
        }

        /// Writes the tallies of one county; counties come in the order of their codes.
        public void county(List<Tally> tallies) throws IOException {
            file.writeByte(COUNTY);
            for (Tally tally : tallies) {
                WrittenTally.write(tally, file);
            }
        }

        /// Writes what scenarios change, and ends the file; the stream is left open.
        public void end(List<Effects> effects) throws IOException {
            file.writeByte(END);
            Varints.write(file, effects.size());
            for (Effects each : effects) {
                each.write(file);
            }
            file.flush();
            digested.on(false);
            file.write(digested.getMessageDigest().digest());
            file.flush();
        }
    }

    /// @throws IllegalArgumentException where it is no file of tallies, one of another version, or damaged
    public static TallyFile read(InputStream from, String name) throws IOException {
        byte[] bytes = from.readAllBytes();
        int end = bytes.length - DIGEST;
        if (!new String(bytes, 0, Math.min(bytes.length, KIND.length()), StandardCharsets.US_ASCII).equals(KIND)) {
            throw new IllegalArgumentException("不是这一版的计数文件 / not a tally file of this version: " + name);
        }
        if (end < KIND.length()
                || !Arrays.equals(
                        Digests.sha256().digest(Arrays.copyOf(bytes, end)),
                        Arrays.copyOfRange(bytes, end, bytes.length))) {
            throw new IllegalArgumentException("计数文件已损坏 / damaged tally file: " + name);
        }
        return read(new DataInputStream(new ByteArrayInputStream(bytes, KIND.length(), end - KIND.length())));
    }

    private static TallyFile read(DataInputStream file) throws IOException {
        String job = file.readUTF();
        int residence = Varints.readInt(file);
        int birth = Varints.readInt(file);
        int sex = Varints.readInt(file);
        int income = Varints.readInt(file);
        int[] bornAfter = new int[Varints.readInt(file)];
        for (int i = 0; i < bornAfter.length; i++) {
            bornAfter[i] = Varints.readInt(file);
        }
        long[] bounds = new long[Varints.readInt(file)];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = Varints.read(file);
        }
        Groups groups = new Groups(residence, birth, sex, income, bornAfter, bounds);
        List<Tally> tallies = new ArrayList<>();
        for (int left = Varints.readInt(file); left > 0; left--) {
            tallies.add(new Tally(groups));
        }
        while (file.readByte() == COUNTY) {
            for (Tally tally : tallies) {
                tally.add(WrittenTally.read(file, groups));
            }
        }
        List<Effects> effects = new ArrayList<>();
        for (int left = Varints.readInt(file); left > 0; left--) {
            effects.add(Effects.read(file));
        }
        return new TallyFile(job, groups, tallies, effects);
    }
}
