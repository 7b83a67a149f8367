// SPDX-License-Identifier: Apache-2.0

/**
 * The one door from the desk to the readers.
 *
 * <p><b>Who writes editions?</b> {@link news.verbatim.publishing.Publisher} alone, in the transaction that records the fact.
 *
 * <p><b>Where is the state of an article?</b> Nowhere. It follows from the facts of publishing and the clock, so nothing
 * has to run for a scheduled article to appear, and no flag can disagree with another.
 *
 * <p><b>What may the compiler know?</b> A story, its cast and the moment: a pure function, so that a preview, a
 * publication and a second printing cannot differ.
 */
@NullMarked
package news.verbatim.publishing;

import org.jspecify.annotations.NullMarked;
