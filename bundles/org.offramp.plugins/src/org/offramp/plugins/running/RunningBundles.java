// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.running;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.offramp.plugins.verification.Occupied;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * The bundles of plug-ins in this framework. They are read in place, where their name is their content, and are
 * installed anew at each start: the framework's own memory of them counts for nothing.
 */
public final class RunningBundles {
    private static final String IN_PLACE = "reference:";

    private final BundleContext context;
    private final GuardedServices services;
    private final Map<Path, Bundle> bundles = new LinkedHashMap<>();

    public RunningBundles(BundleContext context, Patience patience) {
        this.context = context;
        this.services = new GuardedServices(context, patience);
    }

    public void open() {
        services.open();
    }

    /** Bundles and packages that are not plug-ins'. */
    public Occupied occupied(Path jars) {
        Set<String> names = new HashSet<>();
        Set<String> packages = new HashSet<>();
        String ours = IN_PLACE + jars.toUri();
        for (Bundle bundle : context.getBundles()) {
            if (!bundle.getLocation().startsWith(ours)) {
                names.add(bundle.getSymbolicName());
                packages.addAll(exported(bundle));
            }
        }
        return new Occupied(names, packages);
    }

    private static Set<String> exported(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return Optional.ofNullable(revision)
                .map(present -> present.getDeclaredCapabilities(BundleRevision.PACKAGE_NAMESPACE))
                .orElse(List.of())
                .stream()
                .map(BundleCapability::getAttributes)
                .map(attributes -> String.valueOf(attributes.get(BundleRevision.PACKAGE_NAMESPACE)))
                .collect(Collectors.toSet());
    }

    public Set<Path> jars() {
        return Set.copyOf(bundles.keySet());
    }

    /**
     * Installs all jars, then starts all, so that they may need each other.
     *
     * @return for each jar that can't run or can run in part only, why
     */
    public Map<Path, String> start(Collection<Path> jars) {
        Map<Path, String> complaints = new LinkedHashMap<>();
        List<Path> installed = new ArrayList<>();
        for (Path jar : jars) {
            try {
                Bundle bundle = context.installBundle(IN_PLACE + jar.toUri());
                bundles.put(jar, bundle);
                services.watch(bundle);
                installed.add(jar);
            } catch (BundleException e) {
                complaints.put(jar, inWords(e));
            }
        }
        for (Path jar : installed) {
            try {
                bundles.get(jar).start(Bundle.START_TRANSIENT);
            } catch (BundleException e) {
                complaints.put(jar, inWords(e));
            }
        }
        services.guardAll();
        return complaints;
    }

    /** Guards what has come up since, and says which strategies can't be used, by jar. */
    public Map<Path, List<String>> complaints() {
        services.guardAll();
        Map<Path, List<String>> complaints = new LinkedHashMap<>();
        bundles.forEach((jar, bundle) -> complaints.put(jar, services.complaints(bundle)));
        return complaints;
    }

    public void stop(Collection<Path> jars) {
        List<Bundle> gone = new ArrayList<>();
        for (Path jar : jars) {
            Optional.ofNullable(bundles.remove(jar)).ifPresent(bundle -> {
                uninstall(bundle);
                services.forget(bundle);
                gone.add(bundle);
            });
        }
        if (!gone.isEmpty()) {
            context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                    .adapt(FrameworkWiring.class)
                    .refreshBundles(gone);
        }
    }

    private static void uninstall(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException | IllegalStateException e) {
            // it is gone, or goes when the framework ends
        }
    }

    public void close() {
        stop(jars());
        services.close();
    }

    private static String inWords(BundleException failure) {
        String message = String.valueOf(failure.getMessage());
        int details = message.indexOf("Unresolved requirement: ");
        String reason = details < 0
                ? message.strip()
                : message.substring(details + "Unresolved requirement: ".length())
                        .lines()
                        .findFirst()
                        .orElse("")
                        .strip();
        return details < 0 ? "It can't be started: " + reason + "." : "It needs what isn't there: " + reason + ".";
    }
}
