// SPDX-License-Identifier: Apache-2.0

/**
 * The desk's working copies, every revision of them, and the rows they can be found by.
 *
 * <p><b>Where is the story?</b> Only in the revision. The rows of captions, attributions and blocks are written from it in
 * the same transaction by one writer, so they can be asked and cannot drift.
 *
 * <p><b>Why are stories compared and merged as JSON?</b> Fields have names there and parts have ids, so that a field added
 * tomorrow is compared and merged without anybody thinking of it. Going field by field over the records would forget one.
 *
 * <p><b>Is an article live?</b> This room does not know, and must not: ask publishing.
 */
@NullMarked
package news.verbatim.article;

import org.jspecify.annotations.NullMarked;
