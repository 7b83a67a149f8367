// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import news.verbatim.kernel.Kind;

/** Which refusals of a resource method are worth knowing later; a missing role always is. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Noted {

    Kind[] value();
}
