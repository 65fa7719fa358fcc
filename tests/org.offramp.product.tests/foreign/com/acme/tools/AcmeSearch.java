// SPDX-License-Identifier: EPL-2.0
package com.acme.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.offramp.api.Progress;
import org.offramp.api.cost.CostTable;
import org.offramp.api.plugins.PluginState;
import org.offramp.api.plugins.PluginStore;
import org.offramp.api.search.ArchitectureSearch;
import org.offramp.api.search.Objective;
import org.offramp.api.search.SearchResult;
import org.offramp.api.training.ExitProfile;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Has a search of Offramp's do the work; where a test asks for it, not before an update of this plug-in waits. */
public final class AcmeSearch implements ArchitectureSearch {
    /** Names the file that says that an update is waited for. */
    private static final String WAITS = "acme.waits";

    private static final long NANOS_BETWEEN_LOOKS = 50_000_000;

    private volatile ArchitectureSearch search;

    @Override
    public String id() {
        return "acme-search";
    }

    @Override
    public String description() {
        return "another's search";
    }

    @Override
    public SearchResult search(ExitProfile calibration, CostTable costs, Objective objective, Progress progress) {
        Bundle mine = FrameworkUtil.getBundle(AcmeSearch.class);
        if (System.getProperty(WAITS) != null) {
            awaitUpdate(mine.getBundleContext());
        }
        progress.note("Acme has another search, " + mine.getVersion() + ".");
        return search.search(calibration, costs, objective, progress);
    }

    private static void awaitUpdate(BundleContext context) {
        try {
            Files.createFile(Path.of(System.getProperty(WAITS)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        PluginStore store = context.getService(context.getServiceReference(PluginStore.class));
        while (store.installed().stream().noneMatch(plugin -> plugin.state() == PluginState.WAITING)) {
            LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
        }
    }
}
