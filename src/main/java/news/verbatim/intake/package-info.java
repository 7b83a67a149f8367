// SPDX-License-Identifier: Apache-2.0

/**
 * Stories that arrive from elsewhere: the text of a page goes in, an article comes out.
 *
 * <p><b>Why lines?</b> A scraper gives lines and nothing else. Every line ends in a field or is furniture, and the answer
 * says which, so that an editor can check the reading at a glance and nothing on a page is lost.
 *
 * <p><b>And HTML?</b> It becomes the lines that a reader sees (jsoup): a mark that says "caption" or "text for the blind" is
 * written before its line as pages of text do, and each line keeps the number of the line of the source it begins in.
 * Nothing is run or fetched, and what is hidden stays so.
 *
 * <p><b>Why rules and word lists, not a trained model?</b> An editor must be able to ask why a line went where it went,
 * and a newsroom to add the three words its own pages use. The lists lie in {@code src/main/resources/intake}.
 *
 * <p><b>Why is a passage read in this order?</b> What is certain first (furniture, times, credits), then the running text,
 * and last what only its neighbours explain: a headline, a standfirst, a subheading.
 *
 * <p><b>Why does a file's caption only propose?</b> On a page the credit is printed apart from the caption, or in its
 * brackets, and must end in its field or be lost. A file has fields for all of it; what stands in the caption instead is
 * somebody's habit, and an editor decides what of it is a fact about the photo.
 */
@NullMarked
package news.verbatim.intake;

import org.jspecify.annotations.NullMarked;
