// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Hashtable;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.offramp.api.cost.LinkModel;
import org.offramp.hardware.Link;
import org.offramp.hardware.Processor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** What can be put on the sheet, and how. */
final class PaletteTest extends OpenPlatform {
    @Test
    void offersTheInstalledProcessorsAndSearchesThem() {
        assertThat(editor.offers("generic-server")).isTrue();
        Text search = bot.ui(
                () -> (Text) editor.paletteViewer().getControl().getParent().getChildren()[0]);
        bot.run(() -> search.setText("little"));
        assertThat(editor.offers("generic-little-cores")).isTrue();
        assertThat(editor.offers("generic-server")).isFalse();
        bot.run(() -> search.setText(""));
        assertThat(editor.offers("generic-server")).isTrue();
    }

    @Test
    void createsAProcessorByClickAndUndoesIt() {
        editor.pick("generic-server");
        editor.click(150, 400);
        assertThat(editor.processors()).hasSize(3);
        Processor server = bot.ui(() -> editor.platform().getProcessors().get(2));
        assertThat(bot.ui(server::getModelId)).isEqualTo("generic-server");
        assertThat(bot.ui(server::getBundle)).isEqualTo("org.offramp.processors");
        assertThat(bot.ui(server::getVersion)).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(editor.dirty()).isTrue();
        editor.undo();
        assertThat(editor.processors()).hasSize(2);
        assertThat(editor.dirty()).isFalse();
        editor.redo();
        assertThat(editor.processors()).hasSize(3);
    }

    @Test
    void offersLinksOfVendorsAndDrawsThemWithTheirNumbers() {
        BundleContext context = FrameworkUtil.getBundle(getClass()).getBundleContext();
        ServiceRegistration<LinkModel> registration =
                context.registerService(LinkModel.class, new SlowRadio(), new Hashtable<>());
        bot.await("the palette offers it", () -> editor.offers("slow-radio"));
        String server = editor.addServer();
        editor.connect("slow-radio", server, "big-cores");
        Link radio = (Link) editor.named("radio");
        assertThat(bot.ui(() -> radio.getBytesPerSecond().getValue())).isEqualTo(6250);
        registration.unregister();
        bot.await("the palette no longer offers it", () -> !editor.offers("slow-radio"));
    }

    private static final class SlowRadio implements LinkModel {
        @Override
        public String id() {
            return "slow-radio";
        }

        @Override
        public String vendor() {
            return "Acme";
        }

        @Override
        public String description() {
            return "A radio for tests";
        }

        @Override
        public Link descriptor() {
            Link link = NewElements.link();
            link.setName("radio");
            link.getBytesPerSecond().setValue(6250);
            return link;
        }
    }
}
