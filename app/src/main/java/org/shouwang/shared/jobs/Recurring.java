package org.shouwang.shared.jobs;

import java.time.Duration;

/** A bean of this type runs every so often, on one instance at a time. Must not mind to run twice. */
public record Recurring(String name, Duration every, Runnable work) {}
