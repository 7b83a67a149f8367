// SPDX-License-Identifier: Apache-2.0
package news.verbatim.publishing;

import java.time.Instant;
import java.time.ZoneId;
import news.verbatim.kernel.Moment;

/** One version about to be published: its number, what kind of change it is, and its dates. */
record Issue(
        int version,
        Change change,
        Instant begins,
        ZoneId zone,
        Moment firstPublishedAt,
        Moment publishedAt,
        Moment updatedAt) {}
