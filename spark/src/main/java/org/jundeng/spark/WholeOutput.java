package org.jundeng.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/// A file that is there as a whole, or as it was before: written beside its place, then renamed.
final class WholeOutput {

    private WholeOutput() {}

    /// What is written.
    @FunctionalInterface
    interface Content {
        void to(OutputStream file) throws IOException;
    }

    static void write(String target, Configuration settings, Content content) throws IOException {
        Configuration plain = new Configuration(settings);
        // Without a file of checksums beside each file.
        plain.set("fs.AbstractFileSystem.file.impl", "org.apache.hadoop.fs.local.RawLocalFs");
        Path given = new Path(target);
        FileContext files = given.toUri().getScheme() == null
                ? FileContext.getFileContext(plain)
                : FileContext.getFileContext(given.toUri(), plain);
        Path path = files.makeQualified(given);
        Path beside = new Path(path.getParent(), "." + path.getName() + "." + UUID.randomUUID());
        boolean whole = false;
        try {
            try (OutputStream file =
                    files.create(beside, EnumSet.of(CreateFlag.CREATE), Options.CreateOpts.createParent())) {
                content.to(file);
            }
            files.rename(beside, path, Options.Rename.OVERWRITE);
            whole = true;
        } finally {
            // Not a catch: Spark throws checked exceptions that are not declared.
            if (!whole) {
                files.delete(beside, false);
            }
        }
    }
}
