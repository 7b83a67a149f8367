// SPDX-License-Identifier: Apache-2.0

/**
 * What an article says: values only, without database or HTTP.
 *
 * <p><b>Why code points?</b> A position must mean the same letter in every language a frontend is written in; UTF-16
 * units do not, and bytes tie it to an encoding. The W3C Web Annotation model counts code points too.
 *
 * <p><b>Why does every value check itself?</b> The rule stands beside the words it is about, and the same call judges a
 * request, a sample and an imported page. Where the words of a quotation stand is asked last, by {@link
 * news.verbatim.story.Anchoring}, since only there it is known what was stored.
 *
 * <p><b>Why are lost words not looked for by likeness?</b> The nearest match of a quotation is a quotation that nobody
 * said. What is followed are the very words: where they stood, else where they stand once in their text, else where they
 * stand once in the story between the words around them, and then somebody is asked to look. Everything else is declared
 * lost and stands in the way of publishing.
 */
@NullMarked
package news.verbatim.story;

import org.jspecify.annotations.NullMarked;
