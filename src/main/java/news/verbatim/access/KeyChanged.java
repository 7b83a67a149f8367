// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

/** A key's rights are not what they were. */
record KeyChanged(String prefix) {}
