// SPDX-License-Identifier: Apache-2.0
/**
 * The contract held against the product, and the product against the contract.
 *
 * <p><b>Who looks?</b> {@code Witness} stands between rest-assured and the product in every test of the suite: what is
 * answered must be documented, and what is accepted must be, too.
 *
 * <p><b>What is passed over?</b> Addresses that the contract does not name ({@code /q/…}, addresses of tests): see
 * {@code Witness}.
 */
package news.verbatim.contract;
