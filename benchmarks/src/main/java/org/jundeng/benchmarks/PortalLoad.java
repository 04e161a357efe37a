package org.jundeng.benchmarks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Asks the portal for its pages at an even rate, whether it keeps up or not, and tells how long answers took.
///
/// A request's time counts from when it was due, not from when it could be sent. Who asks and who answers share the
/// processors of one machine. The peer is a server that does nothing but give out the same pages, made before.
final class PortalLoad {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration WARMING = Duration.ofSeconds(20);
    private static final List<String> PAGES = List.of(
            "/",
            "/services",
            "/services?group=" + encoded("老年人"),
            "/services/46-" + encoded("最低生活保障"),
            "/services/46-" + encoded("最低生活保障") + "/guide?area=350102",
            "/services/20-" + encoded("城乡居民基本养老保险") + "?area=350203",
            "/search?q=" + encoded("低保"),
            "/search?q=laorenbutie",
            "/indicators",
            "/check");

    private final int perSecond;
    private final Duration length;
    private final HttpClient client;

    private PortalLoad(int perSecond, Duration length) {
        this.perSecond = perSecond;
        this.length = length;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /// @param arguments requests a second and how many seconds; 350 and 30 where none are given
    static void run(String[] arguments) throws IOException, InterruptedException {
        int perSecond = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 350;
        Duration length = Duration.ofSeconds(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30);
        new PortalLoad(perSecond, length).compare();
    }

    private void compare() throws IOException, InterruptedException {
        int port = freePort();
        Path home = Path.of(System.getProperty("jundeng.home", "."));
        long begin = System.nanoTime();
        Process portal = new ProcessBuilder(
                        home.resolve("jundeng").toString(),
                        "serve",
                        "--server.port=" + port,
                        "--spring.datasource.url=jdbc:h2:mem:load;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE")
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("target/portal-load.log").toFile())
                .start();
        try {
            URI address = URI.create("http://localhost:" + port);
            awaitAnswer(address, portal);
            System.out.printf(
                    Locale.ROOT, "first page after %.1f s%n", (System.nanoTime() - begin) / 1e9);
            Map<String, byte[]> pages = pages(address);
            ask(address, WARMING);
            Times ours = ask(address, length);
            HttpServer peer = peer(pages);
            URI peerAddress = URI.create("http://localhost:" + peer.getAddress().getPort());
            ask(peerAddress, Duration.ofSeconds(5));
            Times theirs = ask(peerAddress, length);
            peer.stop(0);
            System.out.printf(
                    Locale.ROOT, "%d requests a second for %d s, %d pages by turns%n", perSecond, length.toSeconds(), PAGES.size());
            System.out.println("                p50 ms   p95 ms   p99 ms   max ms   errors");
            System.out.println("portal        " + ours);
            System.out.println("ready pages   " + theirs);
            System.out.printf(Locale.ROOT, "portal / ready pages, p95: %.1f times%n", ours.at(95) / theirs.at(95));
        } finally {
            portal.descendants().forEach(ProcessHandle::destroy);
            portal.destroy();
            portal.waitFor(20, TimeUnit.SECONDS);
        }
    }

    /// How long answers took, in milliseconds, the shortest first.
    private record Times(double[] sorted, int errors) {

        double at(double percent) {
            return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * percent / 100))];
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%8.1f %8.1f %8.1f %8.1f %8d", at(50), at(95), at(99), at(100), errors);
        }
    }

    private Times ask(URI address, Duration time) throws InterruptedException {
        int all = Math.toIntExact(perSecond * time.toSeconds());
        double[] took = new double[all];
        AtomicInteger errors = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            for (int i = 0; i < all; i++) {
                int request = i;
                long due = begin + i * 1_000_000_000L / perSecond;
                LockSupport.parkNanos(due - System.nanoTime());
                threads.execute(() -> {
                    if (!answered(address.resolve(PAGES.get(request % PAGES.size())))) {
                        errors.incrementAndGet();
                    }
                    took[request] = (System.nanoTime() - due) / 1e6;
                });
            }
        }
        Arrays.sort(took);
        return new Times(took, errors.get());
    }

    private boolean answered(URI page) {
        try {
            HttpRequest request = HttpRequest.newBuilder(page)
                    .timeout(Duration.ofSeconds(30))
                    .header("Accept-Encoding", "gzip")
                    .build();
            return client.send(request, BodyHandlers.ofByteArray()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void awaitAnswer(URI address, Process portal) throws InterruptedException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!answered(address.resolve("/"))) {
            if (!portal.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the portal does not start: target/portal-load.log");
            }
            Thread.sleep(20);
        }
    }

    private Map<String, byte[]> pages(URI address) throws IOException, InterruptedException {
        Map<String, byte[]> pages = new LinkedHashMap<>();
        List<Integer> sizes = new ArrayList<>();
        for (String path : PAGES) {
            HttpResponse<byte[]> page = client.send(
                    HttpRequest.newBuilder(address.resolve(path))
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    BodyHandlers.ofByteArray());
            pages.put(path, page.body());
            sizes.add(page.body().length);
        }
        System.out.println("bytes of the pages, compressed: " + sizes);
        return pages;
    }

    /// Gives out ready pages.
    private static HttpServer peer(Map<String, byte[]> pages) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            byte[] page = pages.getOrDefault(exchange.getRequestURI().toString(), new byte[0]);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(page.length == 0 ? 404 : 200, page.length == 0 ? -1 : page.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(page);
            }
        });
        server.start();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
