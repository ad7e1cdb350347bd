package org.shouwang.access.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Handlers that cost a password hash or a second database connection: only a few run at a time, so that a flood of
 * sign-ins cannot take the pool or the processors from those who are in.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Turnstile {
    Lane value();

    enum Lane {
        STAFF,
        RESIDENT
    }
}
