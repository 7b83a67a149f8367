// SPDX-License-Identifier: Apache-2.0

/**
 * Where editors work on articles: everything under {@code /desk/v1/articles}, and the questions across them.
 *
 * <p><b>Why apart from the room of articles?</b> A working copy knows nothing of photos' records, speakers or readers. The
 * desk does: it looks up what a story refers to, and shows how things stand with readers.
 *
 * <p><b>Why is a caption not changed in place?</b> It is part of what the article says, so changing it is a revision of the
 * article like any other, with the same precondition and the same history.
 *
 * <p><b>When is a caption stale?</b> When it has words of its own, and the photo's own are no longer what they were when
 * somebody chose them. What the photo said then is remembered field by field with the very words, so that what readers still
 * have is judged by its own, and adding a name to a caption does not hide that its credit has aged. Only a person can tell
 * whether that matters: they rewrite it, or say that it is right.
 *
 * <p><b>Why are former uses remembered in rows?</b> Every revision holds its captions, but nobody reads all of them to find
 * one photo.
 */
@NullMarked
package news.verbatim.desk;

import org.jspecify.annotations.NullMarked;
