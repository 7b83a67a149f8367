// SPDX-License-Identifier: Apache-2.0
package news.verbatim.purge;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Tells one cache, in the order in which things happened, and remembers it only when the cache has said that it did so. */
final class Courier implements Runnable {

    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final long SILENCE = 500;
    private static final long LONGEST_PAUSE = 4000;

    private final Cache cache;
    private final Letterbox letterbox;
    private final Ledger ledger;
    private final DataSource database;
    private final String software;
    private final BooleanSupplier databaseAnswers;
    private final Semaphore woken = new Semaphore(0);
    private volatile Backlog backlog = Backlog.NONE;
    private volatile boolean ending;
    private boolean first = true;
    private boolean away;
    private long pause = SILENCE;

    Courier(
            Cache cache,
            Letterbox letterbox,
            Ledger ledger,
            DataSource database,
            String software,
            BooleanSupplier databaseAnswers) {
        this.cache = cache;
        this.letterbox = letterbox;
        this.ledger = ledger;
        this.database = database;
        this.software = software;
        this.databaseAnswers = databaseAnswers;
    }

    Cache cache() {
        return cache;
    }

    Backlog backlog() {
        return backlog;
    }

    void wake() {
        woken.release();
    }

    void end() {
        ending = true;
        woken.release();
    }

    @Override
    public void run() {
        while (!ending) {
            try {
                if (databaseAnswers.getAsBoolean()) round();
                listen();
            } catch (IOException e) {
                miss(() -> LOG.warnf("The cache %s was not told and is tried again: %s", cache.name(), reason(e)));
            } catch (SQLException | RuntimeException e) {
                miss(() -> LOG.warnf(e, "What the cache %s is to forget could not be looked up", cache.name()));
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Said once, however often it is tried. */
    private void miss(Runnable saying) {
        if (!away) saying.run();
        away = true;
        rest();
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? "it cannot be reached" : e.getMessage();
    }

    private void listen() throws InterruptedException {
        pause = SILENCE;
        if (woken.tryAcquire(SILENCE, TimeUnit.MILLISECONDS)) woken.drainPermits();
    }

    /** However much happens meanwhile: a cache that does not answer is not asked the more for it. */
    private void rest() {
        try {
            for (var left = pause; left > 0 && !ending; left -= SILENCE) TimeUnit.MILLISECONDS.sleep(SILENCE);
        } catch (InterruptedException e) {
            ending = true;
        }
        pause = Math.min(LONGEST_PAUSE, pause * 2);
    }

    private void round() throws SQLException, IOException, InterruptedException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                backlog = ledger.behind(connection, cache.name());
                if (ledger.isMyTurn(connection, cache.name())) tell(connection);
                connection.commit();
            } catch (SQLException | IOException | InterruptedException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private void tell(Connection connection) throws SQLException, IOException, InterruptedException {
        var due = ledger.due(connection, cache.name(), software, first);
        for (var keys : due.headers()) letterbox.send(cache, keys);
        if (due.news()) ledger.tell(connection, cache.name(), due.told());
        first = false;
        backlog = Backlog.NONE;
        if (away) LOG.infof("The cache %s is told again", cache.name());
        away = false;
    }
}
