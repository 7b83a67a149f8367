// SPDX-License-Identifier: Apache-2.0

/**
 * What became different for readers, in order, and those who listen to it.
 *
 * <p><b>Why a counter row and not a sequence?</b> A database sequence leaves holes and lets a later number commit before
 * an earlier one; whoever reads "everything after 41" would then miss 42 for ever. The counter is taken in the
 * transaction of what it tells, so numbers appear in order and without gaps.
 *
 * <p><b>Why does a listener have no queue?</b> Everybody is told the same, so all that is to be kept of one listener is
 * how far it has come. The changes themselves lie in memory once, as the bytes that go out.
 */
@NullMarked
package news.verbatim.event;

import org.jspecify.annotations.NullMarked;
