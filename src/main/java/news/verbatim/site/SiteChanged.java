// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

/** Someone rewrote what the publication says of itself. Told inside the transaction. */
public record SiteChanged() {}
