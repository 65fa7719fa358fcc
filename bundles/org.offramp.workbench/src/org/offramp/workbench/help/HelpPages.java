// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.help;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.core.runtime.Platform;
import org.offramp.workbench.pages.PageReader;
import org.offramp.workbench.pages.PageText;
import org.offramp.workbench.pages.PageText.Span;
import org.osgi.framework.Bundle;

/** The pages that ship with the product. */
final class HelpPages {
    static final String FIRST = "index.html";

    private static final String BUNDLE = "org.offramp.help";
    private static final String FOLDER = "pages/";

    PageText read(String name) throws IOException {
        Bundle bundle = Platform.getBundle(BUNDLE);
        URL page = bundle == null ? null : bundle.getEntry(FOLDER + name);
        if (page == null) {
            throw new IOException("There is no page " + name);
        }
        try (InputStream in = page.openStream()) {
            return PageReader.read(in);
        }
    }

    /** Every page that the contents lead to, in that order. */
    Map<String, PageText> all() throws IOException {
        Map<String, PageText> pages = new LinkedHashMap<>();
        PageText contents = read(FIRST);
        for (Span link : contents.links()) {
            pages.put(link.target(), read(link.target()));
        }
        return pages;
    }
}
