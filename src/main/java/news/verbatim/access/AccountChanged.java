// SPDX-License-Identifier: Apache-2.0
package news.verbatim.access;

/** Someone's rights, password or sessions are not what they were. */
record AccountChanged(String username) {}
