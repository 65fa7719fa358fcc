// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.offramp.api.plugins.InstalledPlugin;
import org.offramp.api.plugins.OfferedPlugin;
import org.offramp.api.plugins.PluginStore;
import org.offramp.api.plugins.PluginUse;
import org.offramp.api.plugins.SignatureRule;
import org.offramp.api.plugins.TrustedSigner;
import org.offramp.plugins.area.UserArea;
import org.offramp.plugins.running.Patience;
import org.offramp.plugins.running.RunningBundles;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The plug-ins of the user in this product: there from its start, and watched until it ends. */
@Component(immediate = true)
public final class UserPlugins implements PluginStore, PluginUse {
    private final UserArea area;
    private final RunningBundles bundles;
    private final Reconciliation reconciliation;
    private final Installation installation;
    private final Trust trust;
    private final AreaWatch watch;

    @Activate
    public UserPlugins(BundleContext context) {
        this(
                context,
                UserArea.of(System.getenv(), System.getProperty("user.home")),
                Patience.of(System.getProperty("offramp.plugins.patience", "")));
    }

    UserPlugins(BundleContext context, UserArea area, Patience patience) {
        this.area = area;
        bundles = new RunningBundles(context, patience);
        reconciliation = new Reconciliation(area, bundles);
        installation = new Installation(area, reconciliation);
        trust = new Trust(area, reconciliation);
        bundles.open();
        watch = new AreaWatch(reconciliation);
        watch.start();
    }

    @Deactivate
    void stop() {
        watch.stop();
        reconciliation.close();
        bundles.close();
    }

    @Override
    public List<InstalledPlugin> installed() {
        reconciliation.checkIndex();
        return reconciliation.plugins();
    }

    @Override
    public List<OfferedPlugin> look(Path source) throws IOException {
        area.checkWritable();
        return installation.look(source);
    }

    @Override
    public List<InstalledPlugin> install(Path source, SignatureRule rule) throws IOException {
        area.checkWritable();
        return installation.install(source, rule);
    }

    @Override
    public InstalledPlugin remove(String id) throws IOException {
        area.checkWritable();
        return installation.remove(id);
    }

    @Override
    public TrustedSigner trust(Path source) throws IOException {
        area.checkWritable();
        return trust.trust(source);
    }

    @Override
    public TrustedSigner trust(Path source, String sha256) throws IOException {
        area.checkWritable();
        return trust.trust(source, sha256);
    }

    @Override
    public List<TrustedSigner> trusted() throws IOException {
        return trust.trusted();
    }

    @Override
    public Span begin() {
        return reconciliation.begin();
    }
}
