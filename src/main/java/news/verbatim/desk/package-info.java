// SPDX-License-Identifier: Apache-2.0

/**
 * Where editors work on articles: everything under {@code /desk/v1/articles}, and the questions across them.
 *
 * <p><b>Why apart from the room of articles?</b> A working copy knows nothing of photos' records, speakers or readers. The
 * desk does: it looks up what a story refers to, and shows how things stand with readers.
 *
 * <p><b>Why is a caption not changed in place?</b> It is part of what the article says, so changing it is a revision of the
 * article like any other, with the same precondition and the same history.
 */
@NullMarked
package news.verbatim.desk;

import org.jspecify.annotations.NullMarked;
