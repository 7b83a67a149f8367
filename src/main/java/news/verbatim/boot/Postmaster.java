// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A running PostgreSQL, as the file that it writes about itself has it. */
record Postmaster(ProcessHandle process, int port, boolean ready) {

    private static final String NOBODY = String.valueOf(Integer.MAX_VALUE);

    /** The server that runs on these files now, if one does: what a killed one left behind is not believed. */
    static Optional<Postmaster> on(Path cluster) throws IOException {
        var lines = lines(cluster);
        var process = process(lines).filter(Postmaster::isPostgres);
        if (process.isEmpty()) return Optional.empty();
        if (lines.size() < 8) return Optional.of(new Postmaster(process.get(), 0, false));
        var ready = lines.get(7).strip().equals("ready");
        return Optional.of(new Postmaster(process.get(), Integer.parseInt(lines.get(3)), ready));
    }

    /**
     * PostgreSQL believes its file when any process bears the number in it, but numbers are given out again. The number
     * alone is taken out: by the other lines it still finds out whether anybody uses its shared memory.
     */
    static void forgetStranger(Path cluster) throws IOException {
        var lines = lines(cluster);
        var process = process(lines);
        if (process.isEmpty() || isPostgres(process.get())) return;
        lines.set(0, NOBODY);
        Files.write(file(cluster), lines);
    }

    boolean runs(String program) {
        return process.info().command().filter(program::equals).isPresent();
    }

    private static List<String> lines(Path cluster) throws IOException {
        try {
            return Files.readAllLines(file(cluster));
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    private static Optional<ProcessHandle> process(List<String> lines) {
        if (lines.isEmpty()) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(lines.getFirst())).filter(ProcessHandle::isAlive);
    }

    private static boolean isPostgres(ProcessHandle process) {
        var program = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString());
        return program.filter(name -> name.startsWith("postgres")).isPresent();
    }
}
