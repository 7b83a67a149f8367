// SPDX-License-Identifier: Apache-2.0
package news.verbatim.site;

/** A section came, went, or got another name or place. Told inside the transaction. */
public record SectionChanged(String slug) {}
