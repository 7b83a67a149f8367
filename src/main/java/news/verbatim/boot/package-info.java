// SPDX-License-Identifier: Apache-2.0

/**
 * How a newsroom's Verbatim comes up: the database of its own, the first user, the samples, the words on the screen.
 *
 * <p><b>Why start the database ourselves?</b> The libraries that embed PostgreSQL are made for tests: they switch off
 * what keeps articles safe in a power cut. A trial that a small newsroom keeps must not lose a line, so here
 * {@code fsync} is on, the password is random, and nobody but this machine can connect.
 *
 * <p><b>Why does the server outlive a crash of the application?</b> A server that is killed in the middle of its work
 * has to recover, one that goes on running does not: whoever starts next finds it, takes it over, and stops it when it
 * stops itself. A lock held by the application, not by the server, says whose data directory this is.
 *
 * <p><b>Why a backup of our own?</b> The embedded server comes without {@code pg_dump}. One transaction that sees one moment,
 * {@code COPY} of every table PostgreSQL lists, and the migrations to make the tables again are all it takes; the references
 * are put back last, so that PostgreSQL itself checks every one of them.
 *
 * <p><b>Why before the framework?</b> The pool, the migrations and the health checks then need not know that the
 * database is embedded: they get an address like any other.
 */
@NullMarked
package news.verbatim.boot;

import org.jspecify.annotations.NullMarked;
