// SPDX-License-Identifier: Apache-2.0

/**
 * What readers get, in the forms that others have agreed on: feeds, sitemaps, schema.org and ninjs.
 *
 * <p><b>Why are these made of the printed article?</b> What is written here was published once, so nothing can get into a feed
 * that is not on the page, and a name that was frozen there is frozen here.
 *
 * <p><b>Why is HTML put together by hand?</b> The texts of an article hold no markup at all: every element comes from
 * {@link news.verbatim.feed.Html}, every text is escaped, and so there is nothing to be cleaned.
 */
@NullMarked
package news.verbatim.feed;

import org.jspecify.annotations.NullMarked;
