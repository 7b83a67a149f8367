// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import news.verbatim.kernel.Faults;
import news.verbatim.kernel.Flaw;
import news.verbatim.kernel.Kind;
import org.jspecify.annotations.Nullable;

/** Keeps passwords so that nobody can read them, and makes each guess cost memory and time. */
@ApplicationScoped
class Passwords {

    private static final int SALT = 16;
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_MILLIS = 2000;
    private static final Set<String> TOO_COMMON = Set.of(
            "password",
            "password1",
            "password12",
            "password123",
            "passw0rd",
            "p@ssw0rd",
            "p@ssword",
            "12345678",
            "123456789",
            "1234567890",
            "12341234",
            "11111111",
            "00000000",
            "87654321",
            "987654321",
            "qwertyui",
            "qwertyuiop",
            "qwerty123",
            "qwerty12",
            "1q2w3e4r",
            "1qaz2wsx",
            "abcd1234",
            "abc12345",
            "iloveyou",
            "sunshine",
            "football",
            "baseball",
            "superman",
            "princess",
            "trustno1",
            "starwars",
            "letmein1",
            "welcome1",
            "welcome123",
            "changeme",
            "changeit",
            "administrator",
            "admin123",
            "admin1234",
            "verbatim",
            "newsroom");

    private final Semaphore seats = new Semaphore(AT_ONCE, true);

    /** Made for the first who signs in, whoever it is, and not for the start: it takes twenty megabytes and a while. */
    private static final class Work {

        static final Argon2Function TODAY = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
        static final String NOBODYS = hashed("nobody's password");

        static boolean matching(String password, String hash) {
            return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
        }

        static String hashed(String password) {
            return Password.hash(password).addRandomSalt(SALT).with(TODAY).getResult();
        }
    }

    static void check(@Nullable String password, @Nullable String username, String pointer, Faults faults) {
        if (!faults.check(password != null, pointer, Flaw.MISSING, "A password is needed")) return;
        var length = password.codePointCount(0, password.length());
        faults.check(length >= 8, pointer, Flaw.OUT_OF_RANGE, "must have 8 characters or more; 15 are better");
        faults.check(length <= 128, pointer, Flaw.TOO_LONG, "must have 128 characters or fewer");
        var plain = password.toLowerCase(Locale.ROOT);
        faults.check(
                !TOO_COMMON.contains(plain) && !plain.equals(username),
                pointer,
                Flaw.NOT_ALLOWED,
                "is among the first that anybody would try");
    }

    String hash(String password) {
        return seated(() -> Work.hashed(password));
    }

    boolean matches(String password, String hash) {
        return seated(() -> Work.matching(password, hash));
    }

    /** As long as for somebody, so that the time taken does not tell whether there is such a user. */
    void matchNobody(String password) {
        matches(password, Work.NOBODYS);
    }

    /** Whether the hash was made with other parameters than today's. */
    boolean isDated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(Work.TODAY);
    }

    private <T> T seated(Supplier<T> work) {
        try {
            if (!seats.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
                throw Kind.RATE_LIMITED
                        .because("Too many are signing in at once")
                        .with("retryAfter", 2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Kind.OVERLOADED.because("The server is stopping");
        }
        try {
            return work.get();
        } finally {
            seats.release();
        }
    }
}
