// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import news.verbatim.http.StoredJson;

/** A backup that is being written: beside its place and for our eyes only, until it is whole and on the disk. */
record Archive(Path target, Path aside, FileChannel channel, ZipOutputStream zip, List<Manifest.Entry> entries)
        implements AutoCloseable {

    /** Writes one part, and says of how many rows. */
    interface Part {
        long write(OutputStream out) throws IOException, SQLException;
    }

    static Archive aside(Path target) throws IOException {
        var whole = target.toAbsolutePath();
        var aside = whole.resolveSibling("." + whole.getFileName() + ".part");
        Files.deleteIfExists(aside);
        var channel = FileChannel.open(aside, Set.of(CREATE_NEW, WRITE), DataDirectory.rights("rw-------"));
        var zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
        return new Archive(whole, aside, channel, zip, new ArrayList<>());
    }

    void add(String name, List<String> columns, Part part) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(name));
        var counted = new Counted(new DigestOutputStream(zip, Sums.sha256()));
        var rows = part.write(counted);
        zip.closeEntry();
        entries.add(new Manifest.Entry(name, counted.bytes, Sums.hex(counted.digest()), rows, columns));
    }

    /** Whole or not there: a crash before the last step leaves nothing that looks like a backup. */
    void place(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(StoredJson.bytes(manifest));
        zip.finish();
        zip.flush();
        channel.force(true);
        Files.move(aside, target, ATOMIC_MOVE);
        DataDirectory.force(target.getParent());
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(aside);
    }

    private static final class Counted extends FilterOutputStream {

        private final DigestOutputStream digested;
        private long bytes;

        Counted(DigestOutputStream digested) {
            super(digested);
            this.digested = digested;
        }

        @Override
        public void write(int one) throws IOException {
            digested.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            digested.write(some, from, length);
            bytes += length;
        }

        byte[] digest() {
            return digested.getMessageDigest().digest();
        }
    }
}
