// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.running;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.api.plugins.PluginFailureException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;

/**
 * A strategy of a plug-in, made and asked who it is.
 *
 * @param guard to be used in its place
 */
@NonNullByDefault({}) // reflection says nothing of null
record ForeignService(Bundle plugin, Object service, Object guard, Map<String, Object> known) {
    private static final String ID = "id";
    private static final String[] TEXTS = {ID, "vendor", "description"};
    /** Whoever lists processors asks each for this: one that fails would spoil the list. */
    private static final String DESCRIPTOR = "descriptor";

    /** @throws PluginFailureException when it can't be made or can't say who it is */
    static ForeignService of(BundleContext context, Bundle plugin, ServiceReference<?> reference, Patience patience) {
        ClassLoader code = plugin.adapt(BundleWiring.class).getClassLoader();
        GuardedCalls unnamed = new GuardedCalls("A strategy of " + name(plugin));
        @Nullable Object service = ask(unnamed, () -> context.getService(reference), patience);
        if (service == null) {
            throw unnamed.withoutAnswer();
        }
        Map<String, Object> known = new LinkedHashMap<>();
        for (Class<?> contract : Guard.contracts(service.getClass())) {
            for (String text : TEXTS) {
                method(contract, text).ifPresent(method -> known.put(text, answer(unnamed, method, service, patience)));
            }
            method(contract, DESCRIPTOR).ifPresent(method -> answer(unnamed, method, service, patience));
        }
        GuardedCalls calls = new GuardedCalls(title(service, known) + " of " + name(plugin));
        return new ForeignService(plugin, service, Guard.of(service, code, known, calls, patience), known);
    }

    private static Object answer(GuardedCalls calls, Method method, Object service, Patience patience) {
        @Nullable Object answer = ask(calls, () -> invoke(method, service), patience);
        if (answer == null) {
            throw calls.withoutAnswer();
        }
        return answer;
    }

    /** Plug-in, version and vendor, as errors name them. */
    static String name(Bundle plugin) {
        String vendor = plugin.getHeaders("").get("Bundle-Vendor");
        return plugin.getSymbolicName() + " " + plugin.getVersion() + " ("
                + (vendor == null ? "unknown vendor" : vendor) + ")";
    }

    private static String title(Object service, Map<String, Object> known) {
        return Guard.contracts(service.getClass()).iterator().next().getSimpleName() + " '" + known.get(ID) + "'";
    }

    private static Optional<Method> method(Class<?> contract, String name) {
        try {
            return Optional.of(contract.getMethod(name));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    private static Object invoke(Method method, Object service) throws Exception {
        try {
            return method.invoke(service);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception failure) {
                throw failure;
            }
            throw (Error) e.getCause();
        }
    }

    private static @Nullable Object ask(GuardedCalls calls, Callable<@Nullable Object> question, Patience patience) {
        try {
            return calls.call(question, patience.answer(), new AtomicLong());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    String[] contracts() {
        return Guard.contracts(service.getClass()).stream().map(Class::getName).toArray(String[]::new);
    }

    /** @throws PluginFailureException when somebody else has the same id for the same kind of strategy */
    void checkIds(BundleContext context, Predicate<ServiceReference<?>> hidden) {
        for (String contract : contracts()) {
            for (ServiceReference<?> other : others(context, contract)) {
                if (!hidden.test(other) && other.getBundle() != plugin && known.containsKey(ID)) {
                    compare(context, contract, other);
                }
            }
        }
    }

    private static ServiceReference<?>[] others(BundleContext context, String contract) {
        try {
            return Optional.ofNullable(context.getAllServiceReferences(contract, null))
                    .orElse(new ServiceReference<?>[0]);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void compare(BundleContext context, String contract, ServiceReference<?> other) {
        Object service = context.getService(other);
        if (service == null) {
            return;
        }
        try {
            Method id = service.getClass().getClassLoader().loadClass(contract).getMethod(ID);
            if (known.get(ID).equals(id.invoke(service))) {
                throw new PluginFailureException(
                        title(this.service, known) + " of " + name(plugin),
                        "Its id is taken by " + other.getBundle().getSymbolicName() + ".",
                        "Ask its vendor for another id.");
            }
        } catch (ReflectiveOperationException e) {
            // a contract without ids
        } finally {
            context.ungetService(other);
        }
    }
}
