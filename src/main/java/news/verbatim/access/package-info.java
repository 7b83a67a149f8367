// SPDX-License-Identifier: Apache-2.0

/**
 * Who is asking, and what they may do.
 *
 * <p><b>Why tokens that are looked up all the same?</b> A token says who signed in and when; what that person may do now
 * stands in the account. So a right that is taken away is gone within a second, and signing out ends every session.
 *
 * <p><b>Why do keys have a room of their own in the rights, and not an account?</b> A key is no person: it has no password, no
 * session, and nothing to look up about itself. It opens what its scopes say, is called {@code key:} and its name, which no
 * user can be called, and lets nobody in.
 *
 * <p><b>Why is a wrong password counted where it comes from?</b> Counted by the user alone, whoever knows a name shuts its owner
 * out. Counted by the address alone, many addresses guess for ever. So both are counted together, tightly, and each alone,
 * loosely.
 *
 * <p><b>Why does somebody who signs in elsewhere get an account?</b> Names there change hands, and the history must not. It is
 * tied to the server's own, unchanging name for that person, and whoever is kept out here stays out.
 *
 * <p><b>Why is an account never deleted?</b> Revisions and corrections name who made them, for as long as there are any.
 *
 * <p><b>Why no cookies?</b> A page elsewhere can make a browser send a cookie, but not a token: there is nothing to forge.
 */
@NullMarked
package news.verbatim.access;

import org.jspecify.annotations.NullMarked;
