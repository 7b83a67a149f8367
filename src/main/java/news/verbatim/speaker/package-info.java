// SPDX-License-Identifier: Apache-2.0

/**
 * People and bodies that are quoted or shown, each under one name and with the offices held.
 *
 * <p><b>Why do speakers not know where they are quoted?</b> They announce a change and whoever printed their name listens;
 * the arrow points one way, and a speaker can be read without knowing what an article is.
 *
 * <p><b>Why does the address stay when the name changes?</b> Readers have kept it. People marry, offices are renamed, and
 * spellings are settled late.
 *
 * <p><b>Why are terms one column?</b> They are read and replaced whole with their speaker; rows of their own would only
 * cost every list a second query.
 */
@NullMarked
package news.verbatim.speaker;

import org.jspecify.annotations.NullMarked;
