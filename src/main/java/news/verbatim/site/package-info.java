// SPDX-License-Identifier: Apache-2.0

/**
 * The publication itself: its name and address, its departments and its tags.
 *
 * <p><b>Why does a slug never change here?</b> Stories name their section and tags by slug, and earlier revisions keep
 * what they said. Another slug is another section.
 *
 * <p><b>Why does an imported page fill only what is empty?</b> A page knows the name and the newsletters of the publication
 * it came from; an editor who has said something knows better.
 */
@NullMarked
package news.verbatim.site;

import org.jspecify.annotations.NullMarked;
