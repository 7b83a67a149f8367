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
 */
@NullMarked
package news.verbatim.storage;

import org.jspecify.annotations.NullMarked;
