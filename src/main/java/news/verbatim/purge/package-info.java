// SPDX-License-Identifier: Apache-2.0

/**
 * Tells the caches in front what to forget, by the keys that every answer carries.
 *
 * <p><b>Why is what is to be forgotten written down first?</b> A purge sent by whoever publishes is lost when that process dies or
 * the cache is away at that moment. Written in the transaction of the change it is there if the change is, publishing waits for
 * no cache, and each cache is told from where it was left.
 *
 * <p><b>Why is everything told twice?</b> A node may give out for a second what was before, and an answer may be on its way into the
 * cache while the cache forgets. So a cache is told at once, and once more when nothing of that can happen any longer.
 *
 * <p><b>Why do we not count on having told all?</b> Every change has a number without gaps. Where a number has no row (a new cache, one
 * that was away too long, a node that knew of no caches, a restored backup), the cache is told to forget everything.
 */
@NullMarked
package news.verbatim.purge;

import org.jspecify.annotations.NullMarked;
