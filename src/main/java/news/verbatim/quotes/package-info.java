// SPDX-License-Identifier: Apache-2.0

/**
 * Reading a text for its quotations: pure functions over a story.
 *
 * <p><b>Why plain rules?</b> An editor who sees a proposal must be able to see why: these marks, this name, this verb. A
 * rule can be named and mended in a morning, on any language, without texts that are not ours to learn from.
 *
 * <p><b>Why are words in marks that nobody said proposed too?</b> A nickname or a title stands in the same marks as
 * speech. Saying that it is a term keeps it from being put into somebody's mouth later.
 *
 * <p><b>Why does a fragment bring a whole clause along?</b> A few quoted words mislead without the sentence the reporter
 * put around them, so the clause is proposed as reported speech and the fragment stands in it.
 *
 * <p><b>What of a language without a list of words?</b> Its marks are found like any other, and nothing is said about
 * them: a term, hardly sure, without a speaker. A wrong name would cost an editor more than none.
 *
 * <p><b>What of a text that was written to be slow?</b> Marks are paired in one pass, no sentence has more than some
 * hundred words, and nobody is looked up among thousands of one name, so a text twice as long takes twice the time. The
 * bench profile measures it.
 */
@NullMarked
package news.verbatim.quotes;

import org.jspecify.annotations.NullMarked;
