package org.jundeng.kernel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// A [Job] as a file: a first line with its kind and version, the SHA-256 of the rest, and the rest.
///
/// Only types of this package and plain ones of the JDK are read from it.
///
/// @param digest by which what is counted knows its job
public record JobFile(Job job, String digest) {

    private static final String KIND = "jundeng job 1\n";
    private static final int DIGEST = 64;
    private static final ObjectInputFilter OURS = ObjectInputFilter.Config.createFilter(
            "maxdepth=500;org.jundeng.kernel.*;java.lang.*;java.util.*;java.math.*;java.time.*;!*");

    public static JobFile of(Job job) {
        return new JobFile(job, Digests.of(bytes(job)));
    }

    private static byte[] bytes(Job job) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(job);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    public void write(OutputStream to) throws IOException {
        DataOutputStream file = new DataOutputStream(to);
        file.writeBytes(KIND);
        file.writeBytes(digest);
        file.write(bytes(job));
        file.flush();
    }

    /// @throws IllegalArgumentException where it is no job, one of another version, or damaged
    public static JobFile read(InputStream from, String name) throws IOException {
        DataInputStream file = new DataInputStream(from);
        if (!new String(file.readNBytes(KIND.length()), StandardCharsets.US_ASCII).equals(KIND)) {
            throw new IllegalArgumentException("不是这一版的作业文件 / not a job file of this version: " + name);
        }
        String digest = new String(file.readNBytes(DIGEST), StandardCharsets.US_ASCII);
        byte[] body = file.readAllBytes();
        if (!Digests.of(body).equals(digest)) {
            throw new IllegalArgumentException("作业文件已损坏 / damaged job file: " + name);
        }
        try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(body))) {
            objects.setObjectInputFilter(OURS);
            return new JobFile((Job) objects.readObject(), digest);
        } catch (ClassNotFoundException | InvalidClassException e) {
            throw new IllegalArgumentException(
                    "作业文件出自另一版本的程序 / a job file of another version of the program: " + name, e);
        }
    }
}
