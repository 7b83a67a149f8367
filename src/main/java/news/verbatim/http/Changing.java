// SPDX-License-Identifier: Apache-2.0
package news.verbatim.http;

import jakarta.interceptor.InterceptorBinding;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that changes something: it runs in one transaction, together with what is written about it (an
 * answer to be repeated, a line of the audit).
 */
@Transactional
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Changing {}
