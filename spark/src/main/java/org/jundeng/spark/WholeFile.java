package org.jundeng.spark;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.jundeng.kernel.Digests;

/// A file read as a whole, so that it is held against its digest before anything is counted.
record WholeFile(String name, byte[] bytes) implements InputFile {

    /// @throws UnfitPopulation where it is not there or cannot be read; that may pass when the task is tried again
    static WholeFile read(Path path, Configuration settings) {
        try (InputStream file = path.getFileSystem(settings).open(path)) {
            return new WholeFile(path.toString(), file.readAllBytes());
        } catch (FileNotFoundException absent) {
            throw new UnfitPopulation("没有这个文件 / no such file: " + path, absent);
        } catch (IOException fault) {
            throw new UnfitPopulation("读不了 / cannot be read: " + path + ": " + fault.getMessage(), fault);
        }
    }

    /// @throws UnfitPopulation where the file is not the one of which the digest was taken
    WholeFile verified(String digest) {
        if (!Digests.of(bytes).equals(digest)) {
            throw new UnfitPopulation(
                    "文件与 population.yaml 记下的不同，已损坏或被改过 / not as population.yaml has it, damaged or changed: " + name);
        }
        return this;
    }

    @Override
    public long getLength() {
        return bytes.length;
    }

    @Override
    public SeekableInputStream newStream() {
        Positioned stream = new Positioned(bytes);
        return new DelegatingSeekableInputStream(stream) {
            @Override
            public long getPos() {
                return stream.position();
            }

            @Override
            public void seek(long to) {
                stream.position(Math.toIntExact(to));
            }
        };
    }

    private static final class Positioned extends ByteArrayInputStream {

        Positioned(byte[] bytes) {
            super(bytes);
        }

        int position() {
            return pos;
        }

        void position(int to) {
            pos = to;
        }
    }
}
