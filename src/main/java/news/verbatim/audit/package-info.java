// SPDX-License-Identifier: Apache-2.0

/**
 * Who changed what, when, and on which revision: one line a change, written in its transaction, added to and never altered.
 *
 * <p><b>Why is each line sealed with the one before?</b> Whoever owns the database can switch its triggers off. With the
 * chain nobody can alter, take out or swap a line without all later ones becoming wrong; with the head kept beside it and
 * in the log, nobody can cut off its end either. Whoever rewrites the whole chain and its head still has the log against
 * them.
 *
 * <p><b>Why is the chain made by a function in the database?</b> It costs a change one statement, the lock on the head is
 * held from there to the commit and no longer, and a command line can add to it without this program.
 *
 * <p><b>Why at the very end?</b> All changes share the head. It is locked after every other row, that of the readers'
 * generation included, so nobody who holds it waits for anybody, and nothing can stand still in a circle.
 *
 * <p><b>Who is named?</b> Users by their user name, which stays for ever and is all that the rest of the desk keeps of them;
 * what they are called stands in one other place. No words of articles, no passwords, no tokens, no addresses of machines.
 */
@NullMarked
package news.verbatim.audit;

import org.jspecify.annotations.NullMarked;
