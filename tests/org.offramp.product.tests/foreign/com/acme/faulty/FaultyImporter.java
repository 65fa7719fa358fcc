// SPDX-License-Identifier: EPL-2.0
package com.acme.faulty;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedSet;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.backbones.BackboneImporter;
import org.offramp.api.backbones.ImportedBackbone;

/** An importer that can't even say whether a file is for it. */
public final class FaultyImporter implements BackboneImporter {
    @Override
    public String id() {
        return "faulty-importer";
    }

    @Override
    public String description() {
        return "no file";
    }

    @Override
    public boolean recognises(ByteBuffer head, long size) {
        throw new UnsupportedOperationException("who knows");
    }

    @Override
    public SortedSet<String> operators() {
        return Collections.emptySortedSet();
    }

    @Override
    public ImportedBackbone read(Path file, Arithmetic arithmetic) {
        throw new IllegalStateException("nobody has recognised " + file);
    }
}
