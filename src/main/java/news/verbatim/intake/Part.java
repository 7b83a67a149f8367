// SPDX-License-Identifier: Apache-2.0
package news.verbatim.intake;

/** What a line of a page turned out to be. */
enum Part {
    OPEN,
    FURNITURE,
    LINKS,
    LINKED,
    END,
    CUE,
    NETWORKS,
    COPYRIGHT,
    NEWSLETTERS,
    MORE_FROM,
    NAMEPLATE,
    TIME,
    HEADLINE,
    KICKER,
    STANDFIRST,
    BYLINE,
    CAPTION,
    PARAGRAPH,
    HEADING,
    ITEM,
    DIVIDER
}
