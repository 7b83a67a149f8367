// SPDX-License-Identifier: Apache-2.0
package news.verbatim.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PureTest {

    /** Files, the network, other programs, the clock, chance, settings, the container and the database. */
    private static final List<String> OUTSIDE = List.of(
            "java/io/File",
            "java/io/RandomAccessFile",
            "java/nio/file/",
            "java/nio/channels/",
            "java/net/",
            "javax/net/",
            "java/sql/",
            "javax/sql/",
            "java/lang/Process",
            "java/lang/Runtime",
            "java/time/Clock",
            "java/util/Random",
            "java/util/concurrent/ThreadLocalRandom",
            "java/security/SecureRandom",
            "getenv",
            "getProperty",
            "currentTimeMillis",
            "nanoTime",
            "jakarta/",
            "io/quarkus/",
            "io/vertx/",
            "org/hibernate/",
            "org/eclipse/microprofile/config");

    @Test
    void the_room_knows_no_file_no_network_no_clock_and_no_chance() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(Path.of("target/classes/news/verbatim/quotes"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".class")).toList())
                for (var entry : ClassFile.of().parse(file).constantPool())
                    if (entry instanceof Utf8Entry name)
                        OUTSIDE.stream()
                                .filter(name.stringValue()::contains)
                                .forEach(word -> found.add(file.getFileName() + " " + word));
        }
        assertEquals(new TreeSet<String>(), found);
    }
}
