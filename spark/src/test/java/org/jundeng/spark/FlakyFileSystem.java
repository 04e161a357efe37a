package org.jundeng.spark;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/// The files of this machine as a disk or a network gives them on a bad day: some cannot be read the first time.
public final class FlakyFileSystem extends RawLocalFileSystem {

    /// By the end of a file's path, how often opening it fails.
    static final Map<String, Integer> FAULTS = new ConcurrentHashMap<>();

    @Override
    public URI getUri() {
        return URI.create("flaky:///");
    }

    @Override
    public FSDataInputStream open(Path path, int bufferSize) throws IOException {
        for (String end : FAULTS.keySet()) {
            if (path.toString().endsWith(end)) {
                Integer left = FAULTS.computeIfPresent(end, (key, times) -> times > 1 ? times - 1 : null);
                throw new IOException("cable pulled at " + path + ", again: " + left);
            }
        }
        return super.open(path, bufferSize);
    }
}
