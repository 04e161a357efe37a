package org.jundeng.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// The program run in this process as a terminal runs it: what was printed, and the exit code.
record Console(int exit, String out, String err) {

    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    static Console run(String... arguments) {
        return run(Map.of("LANG", "zh_CN.UTF-8"), "", false, arguments);
    }

    static Console answering(String typed, String... arguments) {
        return run(Map.of("LANG", "zh_CN.UTF-8"), typed, false, arguments);
    }

    static Console run(Map<String, String> environment, String typed, boolean terminal, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            int exit = Jundeng.run(
                    new Terminal(
                            new PrintStream(out, true, StandardCharsets.UTF_8),
                            new PrintStream(err, true, StandardCharsets.UTF_8),
                            new LinkedHashMap<>(environment),
                            PROJECT,
                            terminal),
                    arguments);
            return new Console(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(before);
        }
    }
}
