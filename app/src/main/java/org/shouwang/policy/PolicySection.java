package org.shouwang.policy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

/** One part of a policy version: a record that reads like the rule, and says itself what can't be. */
public interface PolicySection {
    /** What contradicts itself, as codes; empty when the section can apply. */
    List<String> contradictions();

    /** Key of the section in a version, and name of its file as shipped: {@code policy/<name>.json}. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Named {
        String value();
    }
}
