package org.shouwang.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a handler. Every handler method carries one of the three; one that carries none answers nobody. An
 * {@code AreaScope} parameter of the handler receives the caller's areas for the permission.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {
    Permission value();

    /** Needs no sign-in: public data, or the sign-in itself. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Anyone {}

    /** Whoever is signed in, about themselves or about data that is not personal. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface SignedIn {}
}
