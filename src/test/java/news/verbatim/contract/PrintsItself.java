// SPDX-License-Identifier: Apache-2.0
package news.verbatim.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What readers get in these tests was printed by the tests, in short: nobody holds it against the contract. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PrintsItself {}
