package org.jundeng.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// The parts of a compressed archive in memory, by name, in the order of its directory.
///
/// The directory is read, not the headers of the parts, since a writer that streams leaves no sizes there.
///
/// Source: PKWARE .ZIP File Format Specification 6.3.10, 4.3.7, 4.3.12 and 4.3.16. Archives of 4 GiB and with
/// comments are not read.
final class ZipParts {

    private static final int END_LENGTH = 22;
    private static final int DIRECTORY_ENTRY_LENGTH = 46;
    private static final int LOCAL_HEADER_LENGTH = 30;

    private ZipParts() {}

    static SequencedMap<String, byte[]> of(byte[] archive) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int end = archive.length - END_LENGTH;
        int entry = bytes.getInt(end + 16);
        SequencedMap<String, byte[]> parts = new LinkedHashMap<>();
        for (int left = bytes.getShort(end + 10); left > 0; left--) {
            int packed = bytes.getInt(entry + 20);
            int nameLength = bytes.getShort(entry + 28);
            int local = bytes.getInt(entry + 42);
            int data = local + LOCAL_HEADER_LENGTH + bytes.getShort(local + 26) + bytes.getShort(local + 28);
            parts.put(
                    new String(archive, entry + DIRECTORY_ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8),
                    inflated(archive, data, packed));
            entry += DIRECTORY_ENTRY_LENGTH + nameLength + bytes.getShort(entry + 30) + bytes.getShort(entry + 32);
        }
        return parts;
    }

    private static byte[] inflated(byte[] archive, int offset, int length) throws IOException {
        Inflater inflater = new Inflater(true);
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(archive, offset, length), inflater)) {
            return in.readAllBytes();
        } finally {
            inflater.end();
        }
    }
}
