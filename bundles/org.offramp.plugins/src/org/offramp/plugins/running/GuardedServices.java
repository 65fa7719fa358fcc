// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.running;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.offramp.api.plugins.PluginFailureException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;

/** Hides the strategies of plug-ins from everybody and registers guards in their place. */
@NonNullByDefault({}) // OSGi says nothing of null
final class GuardedServices implements FindHook, EventListenerHook, ServiceListener {
    private static final String API = "org.offramp.api.";
    /** Behind all of Offramp's own: where both have an id, a list that is searched from its front finds ours. */
    private static final int RANKING = -1000;
    /** Property by which guards are known; its value is this very object, which nobody else has. */
    private static final String MARK = "offramp.guard";

    private final BundleContext context;
    private final Patience patience;
    private final Set<Bundle> plugins = ConcurrentHashMap.newKeySet();
    private final Map<ServiceReference<?>, ServiceRegistration<?>> guards = new ConcurrentHashMap<>();
    private final Map<ServiceReference<?>, String> unusable = new ConcurrentHashMap<>();
    private final List<ServiceRegistration<?>> hooks = new ArrayList<>();

    GuardedServices(BundleContext context, Patience patience) {
        this.context = context;
        this.patience = patience;
    }

    void open() {
        context.addServiceListener(this);
        hooks.add(context.registerService(
                new String[] {FindHook.class.getName(), EventListenerHook.class.getName()}, this, null));
    }

    void close() {
        context.removeServiceListener(this);
        hooks.forEach(ServiceRegistration::unregister);
        hooks.clear();
    }

    /** To be told before the bundle is started. */
    void watch(Bundle plugin) {
        plugins.add(plugin);
    }

    void forget(Bundle plugin) {
        plugins.remove(plugin);
        unusable.keySet().removeIf(reference -> reference.getBundle() == null || reference.getBundle() == plugin);
    }

    /** Registers guards for all services that don't have one yet. */
    void guardAll() {
        for (Bundle plugin : plugins) {
            for (ServiceReference<?> reference :
                    Optional.ofNullable(plugin.getRegisteredServices()).orElse(new ServiceReference<?>[0])) {
                if (isHidden(reference) && !guards.containsKey(reference) && !unusable.containsKey(reference)) {
                    guard(plugin, reference);
                }
            }
        }
    }

    /** Why strategies of a plug-in can't be used. */
    List<String> complaints(Bundle plugin) {
        return unusable.entrySet().stream()
                .filter(entry -> entry.getKey().getBundle() == plugin)
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }

    private void guard(Bundle plugin, ServiceReference<?> reference) {
        try {
            ForeignService service = ForeignService.of(context, plugin, reference, patience);
            service.checkIds(context, this::isHidden);
            Dictionary<String, Object> properties = new Hashtable<>();
            properties.put(Constants.SERVICE_RANKING, RANKING);
            properties.put(MARK, this);
            guards.put(
                    reference,
                    plugin.getBundleContext().registerService(service.contracts(), service.guard(), properties));
        } catch (PluginFailureException e) {
            unusable.put(reference, String.valueOf(e.getMessage()));
        } catch (RuntimeException | LinkageError e) { // what a contract allows, such as a descriptor that is wrong
            unusable.put(reference, "A strategy of " + ForeignService.name(plugin) + " fails: " + e.getMessage());
        }
    }

    private boolean isHidden(ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        return bundle != null
                && plugins.contains(bundle)
                && reference.getProperty(MARK) != this
                && Arrays.stream((String[]) reference.getProperty(Constants.OBJECTCLASS))
                        .anyMatch(name -> name.startsWith(API));
    }

    private boolean mayPass(BundleContext asking, ServiceReference<?> reference) {
        Bundle bundle = asking.getBundle();
        return bundle.getBundleId() == 0 || bundle.equals(context.getBundle()) || bundle.equals(reference.getBundle());
    }

    @Override
    public void find(
            BundleContext asking, String name, String filter, boolean all, Collection<ServiceReference<?>> references) {
        references.removeIf(reference -> isHidden(reference) && !mayPass(asking, reference));
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        if (isHidden(event.getServiceReference())) {
            listeners.keySet().removeIf(asking -> !mayPass(asking, event.getServiceReference()));
        }
    }

    @Override
    public void serviceChanged(ServiceEvent event) {
        if (event.getType() == ServiceEvent.UNREGISTERING) {
            ServiceRegistration<?> guard = guards.remove(event.getServiceReference());
            if (guard != null) {
                unregister(guard);
            }
        }
    }

    private void unregister(ServiceRegistration<?> guard) {
        try {
            guard.unregister();
        } catch (IllegalStateException e) {
            // its bundle was faster
        }
    }
}
