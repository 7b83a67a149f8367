// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import news.verbatim.http.StoredJson;

/** A backup that was read from its first byte to its last before anything is made of it. */
record Kept(ZipFile zip, Manifest manifest) implements AutoCloseable {

    static Kept in(Path file) throws IOException {
        if (!Files.isRegularFile(file)) throw new IllegalStateException("There is no backup at %s.".formatted(file));
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw damaged(file, e.getMessage());
        }
        try {
            var manifest = manifest(zip, file);
            refuseNewer(manifest);
            check(zip, manifest, file);
            return new Kept(zip, manifest);
        } catch (IOException | RuntimeException e) {
            zip.close();
            if (e instanceof ZipException) throw damaged(file, e.getMessage());
            throw e;
        }
    }

    InputStream open(Manifest.Entry entry) throws IOException {
        return zip.getInputStream(zip.getEntry(entry.name()));
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        var entry = zip.getEntry(Manifest.NAME);
        if (entry == null) throw damaged(file, "it has no manifest");
        byte[] bytes;
        try (var in = zip.getInputStream(entry)) {
            bytes = in.readAllBytes();
        }
        var crc = new CRC32();
        crc.update(bytes);
        if (crc.getValue() != entry.getCrc()) throw damaged(file, "its manifest was changed");
        return StoredJson.read(bytes, Manifest.class);
    }

    private static void refuseNewer(Manifest manifest) {
        if (manifest.format() > Manifest.FORMAT || manifest.schema() > Schema.known())
            throw new IllegalStateException(
                    "The backup was made by a newer Verbatim (%s, schema %d; this one knows %d): restore it with that version."
                            .formatted(manifest.version(), manifest.schema(), Schema.known()));
    }

    private static void check(ZipFile zip, Manifest manifest, Path file) throws IOException {
        var listed = manifest.entries().stream().map(Manifest.Entry::name).collect(Collectors.toSet());
        listed.add(Manifest.NAME);
        var there = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
        if (zip.size() != listed.size() || !there.equals(listed)) throw damaged(file, "it does not hold what it lists");
        for (var entry : manifest.entries())
            if (!Sums.of(zip.getInputStream(zip.getEntry(entry.name()))).equals(entry.sha256()))
                throw damaged(file, entry.name() + " was changed");
    }

    private static IllegalStateException damaged(Path file, String why) {
        return new IllegalStateException("%s is no whole backup: %s. Nothing was restored.".formatted(file, why));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
