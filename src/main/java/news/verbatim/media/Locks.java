// SPDX-License-Identifier: Apache-2.0
package news.verbatim.media;

import java.util.HexFormat;
import org.hibernate.Session;

/** Makes those wait for each other who want to keep, or take away, the same file; until their transaction ends. */
final class Locks {

    private Locks() {}

    static void on(Session database, String sha256) {
        database.createNativeQuery("select 1 from (select pg_advisory_xact_lock(:file)) as locked", Integer.class)
                .setParameter("file", HexFormat.fromHexDigitsToLong(sha256.substring(0, 16)))
                .getSingleResult();
    }
}
