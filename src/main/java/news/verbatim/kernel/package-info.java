// SPDX-License-Identifier: Apache-2.0

/**
 * Words that every room uses; nothing here imports anything but the JDK.
 *
 * <p><b>What may live here?</b> What at least three rooms use under the same name and what needs nothing but the JDK.
 * Everything else stays where it was born. Ten files at the most.
 *
 * <p><b>Why do moments and dates keep their text?</b> A page that printed 15:44 in Istanbul must say so for ever: the
 * offset and the precision are part of what was published, and a conversion to UTC would lose both.
 */
@NullMarked
package news.verbatim.kernel;

import org.jspecify.annotations.NullMarked;
