// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;

/** Whoever runs PostgreSQL's programs: ourselves, or, since they refuse root, a user with fewer rights. */
record Unprivileged(String owner, List<String> before) {

    /** The first way of giving up rights that lets the program run; a container may forbid any of them. */
    static Unprivileged running(String program) throws IOException {
        var me = new Unprivileged(System.getProperty("user.name"), List.of());
        if (!me.owner.equals("root")) return me;
        for (var way : ways()) if (way.run(List.of(program, "--version"), "").code() == 0) return way;
        throw new IllegalStateException("PostgreSQL does not run as root, and no other user of this machine may run "
                + program + ": start Verbatim as another user, or name a directory open to all in VERBATIM_DATA.");
    }

    private static List<Unprivileged> ways() throws IOException {
        var ways = new ArrayList<Unprivileged>();
        for (var user : List.of("postgres", "nobody")) {
            if (!exists(user)) continue;
            ways.add(new Unprivileged(
                    user,
                    List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups", "--no-new-privs")));
            ways.add(new Unprivileged(user, List.of("runuser", "-u", user, "--")));
        }
        // a space of users in which root is nobody: works below directories that only root may enter
        ways.add(new Unprivileged("root", List.of("unshare", "--user")));
        return ways;
    }

    private static boolean exists(String user) throws IOException {
        try {
            Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
            return true;
        } catch (UserPrincipalNotFoundException _) {
            return false;
        }
    }

    record Outcome(int code, String words) {}

    /** Runs a program to its end; one that is not there counts as one that failed. */
    Outcome run(List<String> command, String input) throws IOException {
        var whole = new ArrayList<>(before);
        whole.addAll(command);
        var builder = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .directory(Path.of("/").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return new Outcome(127, String.valueOf(e.getMessage()));
        }
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.onExit().join().exitValue(), words);
    }

    /** Hands a directory and all below it to the owner, where they are not already. */
    void own(Path directory) throws IOException {
        if (before.isEmpty() || Files.getOwner(directory).getName().equals(owner)) return;
        var lookup = directory.getFileSystem().getUserPrincipalLookupService();
        var user = lookup.lookupPrincipalByName(owner);
        try (var files = Files.walk(directory)) {
            files.forEach(file -> {
                try {
                    Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                            .setOwner(user);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
