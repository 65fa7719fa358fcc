// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.running;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.api.Progress;

/**
 * Stands before an object of a plug-in. Objects of the plug-in that it gives, such as the data that a reader opens, are
 * guarded as well. Its texts about itself are asked for once.
 */
@NonNullByDefault({}) // reflection says nothing of null
final class Guard implements InvocationHandler {
    private static final String API = "org.offramp.api.";

    private final Object guarded;
    private final ClassLoader code;
    private final Map<String, Object> known;
    private final GuardedCalls calls;
    private final Patience patience;

    private Guard(Object guarded, ClassLoader code, Map<String, Object> known, GuardedCalls calls, Patience patience) {
        this.guarded = guarded;
        this.code = code;
        this.known = known;
        this.calls = calls;
        this.patience = patience;
    }

    /**
     * @param code the plug-in's classes, to tell its own objects from Offramp's
     * @param known answers to methods without parameters that were given before
     */
    static Object of(
            Object service, ClassLoader code, Map<String, Object> known, GuardedCalls calls, Patience patience) {
        List<Class<?>> interfaces = new ArrayList<>(contracts(service.getClass()));
        return Proxy.newProxyInstance(
                new GuardLoader(interfaces.get(0).getClassLoader(), code),
                interfaces.toArray(Class<?>[]::new),
                new Guard(service, code, known, calls, patience));
    }

    /** The interfaces of Offramp's contract that a class implements. */
    static Set<Class<?>> contracts(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            collect(each, found);
        }
        return found;
    }

    private static void collect(Class<?> type, Set<Class<?>> found) {
        for (Class<?> each : type.getInterfaces()) {
            if (each.getName().startsWith(API)) {
                found.add(each);
            }
            collect(each, found);
        }
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        if (arguments == null && known.containsKey(method.getName())) {
            return known.get(method.getName());
        }
        AtomicLong last = new AtomicLong();
        @Nullable Object answer = calls.call(call(method, watched(arguments, last)), patience.with(method), last);
        if (answer == null && method.getReturnType() != void.class) {
            throw calls.withoutAnswer();
        }
        return answer instanceof Optional<?> optional ? optional.map(this::guarded) : guarded(answer);
    }

    private Callable<@Nullable Object> call(Method method, Object[] arguments) {
        return () -> {
            Thread.currentThread().setContextClassLoader(code);
            try {
                return method.invoke(guarded, arguments);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof Exception failure) {
                    throw failure;
                }
                throw (Error) e.getCause();
            }
        };
    }

    private static Object[] watched(Object[] arguments, AtomicLong last) {
        if (arguments == null) {
            return new Object[0];
        }
        Object[] watched = arguments.clone();
        for (int i = 0; i < watched.length; i++) {
            if (watched[i] instanceof Progress progress) {
                watched[i] = new Liveness(progress, last);
            }
        }
        return watched;
    }

    private @Nullable Object guarded(@Nullable Object answer) {
        boolean foreign = answer != null
                && answer.getClass().getClassLoader() == code
                && !contracts(answer.getClass()).isEmpty();
        return foreign ? of(answer, code, Map.of(), calls, patience) : answer;
    }

    private Object ofObject(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "guarded " + guarded.getClass().getName();
        };
    }
}
