package org.shouwang.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Answers of this handler, refusals too, leave on a beat and not when they are done: the few microseconds that somebody
 * on record costs more are not heard by whoever asks. For writes that look at records of others.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Paced {}
