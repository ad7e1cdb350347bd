package org.shouwang.bench.load;

/** The n-th request of a load. */
@FunctionalInterface
public interface Request {
    /** Whether the answer was the wanted one. */
    boolean send(int number) throws Exception;
}
