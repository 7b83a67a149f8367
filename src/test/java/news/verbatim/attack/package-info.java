// SPDX-License-Identifier: Apache-2.0

/** Asks for everything the contract offers, in every way, and believes no answer. */
@NullMarked
package news.verbatim.attack;

import org.jspecify.annotations.NullMarked;
