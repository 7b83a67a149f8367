// SPDX-License-Identifier: Apache-2.0

/**
 * Who is asking, and what they may do.
 *
 * <p><b>Why tokens that are looked up all the same?</b> A token says who signed in and when; what that person may do now
 * stands in the account. So a right that is taken away is gone within a second, and signing out ends every session.
 *
 * <p><b>Why is an account never deleted?</b> Revisions and corrections name who made them, for as long as there are any.
 *
 * <p><b>Why no cookies?</b> A page elsewhere can make a browser send a cookie, but not a token: there is nothing to forge.
 */
@NullMarked
package news.verbatim.access;

import org.jspecify.annotations.NullMarked;
