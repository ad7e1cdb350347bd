package org.shouwang.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.shouwang.shared.NotFound;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** The second lock on the same door: a handler of ours runs only if the gate passed the request to this very handler. */
final class GateCheck implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && request.getDispatcherType() != DispatcherType.ERROR
                && method.getBeanType().getName().startsWith("org.shouwang.")
                && !Gate.passed(request, method)) {
            throw new NotFound("not passed by the gate");
        }
        return true;
    }
}
