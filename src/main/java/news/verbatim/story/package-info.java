// SPDX-License-Identifier: Apache-2.0

/**
 * What an article says: values only, without database or HTTP.
 *
 * <p><b>Why code points?</b> A position must mean the same letter in every language a frontend is written in; UTF-16
 * units do not, and bytes tie it to an encoding. The W3C Web Annotation model counts code points too.
 *
 * <p><b>Why does every value check itself?</b> The rule stands beside the words it is about, and the same call judges a
 * request, a sample and an imported page.
 */
@NullMarked
package news.verbatim.story;

import org.jspecify.annotations.NullMarked;
