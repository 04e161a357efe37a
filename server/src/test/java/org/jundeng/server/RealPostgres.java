package org.jundeng.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// A PostgreSQL for tests, started when first asked for and stopped when they end.
///
/// It is the machine's own where one is installed, in a temporary folder and on a free port of loopback; under root it
/// runs as the user `postgres`, since it refuses to run as root. Otherwise it is one that Maven downloads.
public final class RealPostgres {

    private static final class Started {
        private static final String URL = start();
    }

    private RealPostgres() {}

    /// A new and empty database.
    public static DataSource database(String name) {
        try (var connection = source("postgres").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return source(name);
    }

    private static DataSource source(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(Started.URL + database);
        source.setUser("postgres");
        return source;
    }

    private static String start() {
        Optional<Path> installed = installed();
        try {
            return installed.isPresent() ? start(installed.get()) : startDownloaded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The folder of the newest installed server's programs.
    private static Optional<Path> installed() {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(versions)) {
            return folders.filter(folder -> folder.getFileName().toString().matches("[0-9]+"))
                    .sorted(Comparator.comparing((Path folder) ->
                                    Integer.valueOf(folder.getFileName().toString()))
                            .reversed())
                    .map(folder -> folder.resolve("bin"))
                    .filter(programs -> Files.isExecutable(programs.resolve("initdb")))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String start(Path programs) throws IOException {
        Path folder = Files.createTempDirectory("jundeng-postgres");
        Path data = folder.resolve("data");
        if (root()) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
        }
        int port = freePort();
        run(programs.resolve("initdb") + " -D " + data + " -U postgres -A trust -E UTF8 --locale=C.UTF-8 -N");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(programs, folder)));
        run(programs.resolve("pg_ctl") + " -D " + data + " -w -l " + folder.resolve("log") + " -o '-p " + port
                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder + " -c fsync=off' start");
        return "jdbc:postgresql://127.0.0.1:" + port + "/";
    }

    private static String startDownloaded() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.start();
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/";
    }

    private static void stop(Path programs, Path folder) {
        try {
            run(programs.resolve("pg_ctl") + " -D " + folder.resolve("data") + " -m immediate -w stop");
            run("rm -rf " + folder);
        } catch (IOException | IllegalStateException e) {
            System.err.println("PostgreSQL in " + folder + " was not stopped: " + e);
        }
    }

    private static void run(String command) throws IOException {
        List<String> line = root() ? List.of("su", "postgres", "-c", command) : List.of("sh", "-c", command);
        Path log = Files.createTempFile("jundeng-postgres", ".log");
        try {
            int code = new ProcessBuilder(line)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException(command + ": exit code " + code + "\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.delete(log);
        }
    }

    private static boolean root() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
