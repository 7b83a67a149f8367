// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

/** A tag got another name or place. Told inside the transaction. */
public record TagChanged(String slug) {}
