// SPDX-License-Identifier: Apache-2.0

/**
 * Photos, and what is known about them whoever uses them.
 *
 * <p><b>Why do photos not know who uses them?</b> They announce a change and whoever printed them listens. The desk answers
 * where a photo is used, because the desk owns the captions.
 *
 * <p><b>Why is the text for those who cannot see never filled in?</b> A caption says what a photo means, not what is on it;
 * read aloud twice it helps nobody. An empty field is honest and can be found.
 *
 * <p><b>Why are speakers asked for in SQL?</b> A photo may show someone who is known here, but this room has no door to
 * that one; the foreign key already names the table, and so does the one question whether the row is there.
 *
 * <p><b>Why does whoever rewrites a published photo wait for its sizes?</b> Its words are in its files, too. Made afterwards,
 * the article would be printed twice and be wrong in between; so they are made within the change, and where that takes too
 * long the old ones are served until the new ones stand.
 */
@NullMarked
package news.verbatim.media;

import org.jspecify.annotations.NullMarked;
