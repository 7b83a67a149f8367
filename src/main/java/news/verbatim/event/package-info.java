// SPDX-License-Identifier: Apache-2.0

/**
 * What happened to what readers see, in order.
 *
 * <p><b>Why a counter row and not a sequence?</b> A database sequence leaves holes and lets a later number commit before
 * an earlier one; whoever reads "everything after 41" would then miss 42 for ever. The counter is taken in the
 * transaction of what it tells, so numbers appear in order and without gaps.
 */
@NullMarked
package news.verbatim.event;

import org.jspecify.annotations.NullMarked;
