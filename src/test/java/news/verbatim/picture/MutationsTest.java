// SPDX-License-Identifier: Apache-2.0
package news.verbatim.picture;

import static news.verbatim.picture.Allowance.MIB;
import static news.verbatim.picture.Allowance.allocated;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A thousand files of each kind that were cut, flipped or stirred: an answer to each, or this room's one fault. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MutationsTest {

    private static final Path PHOTOS = Path.of("../shared/photos");
    private static final int MUTATIONS = 1_000;
    private static final int LARGEST = 60_000;
    private static final long MEMORY = 48L * MIB;
    private static final Imprint IMPRINT = new Imprint("Wire", List.of(), null, "Nets", null, null, null);

    @ParameterizedTest
    @EnumSource
    void no_mutation_makes_a_reader_fall(Format format) {
        var files = new ArrayList<>(
                List.of(Samples.all().get(format), Speaking.all().get(format)));
        files.addAll(photos(format));
        for (var i = 0; i < MUTATIONS; i++) {
            var random = new Random(31L * format.ordinal() * MUTATIONS + i);
            var mutant = mutant(files.get(i % files.size()), random);
            var before = allocated();
            try {
                FileType.of(mutant);
                Said.in(mutant);
                IMPRINT.into(mutant);
            } catch (Unreadable e) {
                assertTrue(e.getMessage().length() > 5);
            } catch (RuntimeException | Error e) {
                fail(format + ", mutation " + i, e);
            }
            var taken = allocated() - before;
            assertTrue(taken < MEMORY, format + ", mutation " + i + " took " + taken + " bytes");
        }
    }

    /** Mostly near the beginning, where headers are. */
    private static byte[] mutant(byte[] whole, Random random) {
        var mutant = whole.clone();
        var reach = random.nextBoolean() ? whole.length : Math.min(whole.length, 600);
        switch (random.nextInt(4)) {
            case 0 -> mutant = Arrays.copyOf(whole, random.nextInt(reach));
            case 1 -> mutant[random.nextInt(reach)] ^= (byte) (1 << random.nextInt(8));
            case 2 -> {
                for (var i = 0; i < 20; i++) mutant[random.nextInt(reach)] ^= (byte) (1 << random.nextInt(8));
            }
            default -> {
                var length = 1 + random.nextInt(Math.max(1, reach / 4));
                var from = random.nextInt(whole.length - length);
                System.arraycopy(whole, from, mutant, random.nextInt(whole.length - length), length);
            }
        }
        return mutant;
    }

    /** The smaller ones of the real photos, where they lie beside this clone. */
    private static List<byte[]> photos(Format format) {
        if (!Files.isDirectory(PHOTOS)) return List.of();
        try (var files = Files.list(PHOTOS)) {
            var found = new ArrayList<byte[]>();
            for (var file : files.sorted().toList())
                if (file.toString().endsWith("." + format.extension()) && Files.size(file) < LARGEST)
                    found.add(Files.readAllBytes(file));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
