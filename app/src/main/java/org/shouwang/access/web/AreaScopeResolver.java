package org.shouwang.access.web;

import org.jspecify.annotations.Nullable;
import org.shouwang.access.Allow;
import org.shouwang.shared.AreaPath;
import org.shouwang.shared.AreaScope;
import org.shouwang.shared.NotFound;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * {@code AreaScope areas}: where the caller has the handler's permission, narrowed by the request parameter {@code area}.
 * An area outside is answered as if it did not exist.
 */
final class AreaScopeResolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(AreaScope.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var allow = parameter.getMethodAnnotation(Allow.class);
        if (allow == null) {
            throw new IllegalStateException("a scope without a permission: " + parameter.getExecutable());
        }
        var all = CallerAuthentication.current()
                .map(admitted -> admitted.caller().areas(allow.value()))
                .orElse(AreaScope.NOTHING);
        var area = request.getParameter("area");
        return area == null || area.isEmpty() ? all : narrowed(all, area);
    }

    private static AreaScope narrowed(AreaScope all, String area) {
        var narrowed = AreaPath.parse(area).map(all::within).orElse(AreaScope.NOTHING);
        if (narrowed.isEmpty()) {
            throw new NotFound("area");
        }
        return narrowed;
    }
}
