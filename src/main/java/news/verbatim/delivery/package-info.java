// SPDX-License-Identifier: Apache-2.0

/**
 * What readers get: editions, printed once and served as bytes, and the lists made of them.
 *
 * <p><b>Can a draft leak?</b> No: this room has no door to the desk. It holds what publishing has handed it, each edition
 * with the span of time in which it may be read, and every query asks for what is open now.
 *
 * <p><b>Why is nothing run when an article falls due?</b> An edition begins when it begins. The clock is asked on each
 * read, from memory too, so a scheduler that is late or stopped cannot make an article late or early.
 *
 * <p><b>Why does a read from memory leave from the event loop?</b> Handing it to another thread costs half of all reads a
 * second. So the shelf is looked at before the REST layer is; what is not on it goes there and is put on the shelf.
 */
@NullMarked
package news.verbatim.delivery;

import org.jspecify.annotations.NullMarked;
