// SPDX-License-Identifier: EPL-2.0
package com.acme.tools;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.backbones.BackboneImporter;
import org.offramp.api.backbones.Backbones;
import org.offramp.api.backbones.ImportedBackbone;

/** Reads a format of its own: a word, then a network in a format that somebody else reads. */
public final class AcmeImporter implements BackboneImporter {
    private static final byte[] WORD = "ACMENET\n".getBytes(StandardCharsets.US_ASCII);

    private volatile Backbones backbones;

    @Override
    public String id() {
        return "acme-net";
    }

    @Override
    public String description() {
        return "networks of Acme";
    }

    @Override
    public boolean recognises(ByteBuffer head, long size) {
        byte[] first = new byte[WORD.length];
        if (head.remaining() < first.length) {
            return false;
        }
        head.get(first);
        return Arrays.equals(first, WORD);
    }

    @Override
    public SortedSet<String> operators() {
        return new TreeSet<>();
    }

    @Override
    public ImportedBackbone read(Path file, Arithmetic arithmetic) throws IOException {
        byte[] all = Files.readAllBytes(file);
        Path plain = Files.createTempFile("acme", ".onnx");
        plain.toFile().deleteOnExit();
        return backbones.read(Files.write(plain, Arrays.copyOfRange(all, WORD.length, all.length)), arithmetic);
    }
}
