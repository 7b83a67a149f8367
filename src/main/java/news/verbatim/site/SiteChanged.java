// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

/** What the site says of itself is another; {@code audience}: where its readers are, or by what they read, too. */
public record SiteChanged(boolean audience) {}
