// SPDX-License-Identifier: Apache-2.0
package news.verbatim.boot;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import news.verbatim.kernel.Refusal;

/** What can be asked of Verbatim instead of starting it. The framework is not needed, so each is done in a moment. */
final class Commands {

    private static final String HELP = """
            java -jar quarkus-run.jar                       starts Verbatim
            java -jar quarkus-run.jar backup FILE           keeps all of it in one file, while it runs or not
            java -jar quarkus-run.jar restore FILE          makes an empty VERBATIM_DATA into what was kept
            java -jar quarkus-run.jar move-media s3         carries all files to the bucket of VERBATIM_S3_…, while it runs
                                                            or not; with folder behind it, back to VERBATIM_DATA
            java -jar quarkus-run.jar reset-password USER   gives a user a new password, shown this once;
                                                            with - behind it, the line that comes in is the password
            java -jar quarkus-run.jar help                  says this

            VERBATIM_DATA, VERBATIM_DB_… and VERBATIM_S3_… name the Verbatim that is meant, as at its start.""";

    private Commands() {}

    /** Does what the words say; the answer is the code the process ends with. */
    static int run(List<String> words) {
        try {
            System.out.println(done(words));
            return 0;
        } catch (IllegalStateException | Refusal no) {
            System.err.println(no.getMessage());
        } catch (IOException | SQLException broken) {
            System.err.println("That did not work: " + broken.getMessage());
        } catch (IllegalArgumentException unknown) {
            System.err.println(unknown.getMessage());
            return 2;
        }
        return 1;
    }

    private static String done(List<String> words) throws IOException, SQLException {
        return switch (words.getFirst()) {
            case "backup" -> Backup.to(Path.of(second(words)));
            case "restore" -> Restore.from(Path.of(second(words)));
            case "move-media" -> Move.to(second(words));
            case "reset-password" -> Reset.password(second(words), words.subList(2, words.size()));
            case "help", "--help", "-h" -> HELP;
            default -> throw unknown(words);
        };
    }

    private static String second(List<String> words) {
        if (words.size() < 2 || words.size() > 2 && !words.getFirst().equals("reset-password")) throw unknown(words);
        return words.get(1);
    }

    private static IllegalArgumentException unknown(List<String> words) {
        return new IllegalArgumentException(
                "Verbatim does not know '%s'. It knows:%n%s".formatted(String.join(" ", words), HELP));
    }
}
