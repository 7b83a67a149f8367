// SPDX-License-Identifier: Apache-2.0

/**
 * Where files are kept, whatever they show.
 *
 * <p><b>Why is a file's name the SHA-256 of its bytes?</b> The same picture is then one file, a file that was changed gives
 * itself away, and no name that somebody sends is ever a path.
 *
 * <p><b>Why is it there before its row?</b> A row that names no file is a broken promise to a reader, a file that no row names
 * is only dust: it is swept away. So a file is on the disk, name and all, before the row commits, and goes after it.
 *
 * <p><b>Why is every file read before it is lent?</b> Disks lose bits and say nothing. Reading costs a few milliseconds and is
 * remembered for a minute; showing readers something else than what was stored costs more.
 *
 * <p><b>Why are files of a bucket read whole before any of them is given out?</b> For the same reason. The copy on this machine's
 * disk is what is checked, lent in parts and developed, so that a bucket is one more place to keep files and nothing else changes.
 *
 * <p><b>Why is a file looked for at the other place?</b> Then files can move while everything runs, in any order and with any
 * interruption: at no moment must all of them be in one place.
 *
 * <p><b>Why Amazon's client?</b> It signs and sends over the JDK's own connections, and nothing of it is loaded before the first
 * file is asked for.
 */
@NullMarked
package news.verbatim.storage;

import org.jspecify.annotations.NullMarked;
