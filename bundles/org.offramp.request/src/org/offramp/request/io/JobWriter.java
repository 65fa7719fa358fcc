// SPDX-License-Identifier: EPL-2.0
package org.offramp.request.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.offramp.hardware.xmi.ConfinedResource;
import org.offramp.request.Conversion;

/** Writes conversions: the same conversion always gives the same bytes, and a draft may be written too. */
public final class JobWriter {
    private static final int LINE_WIDTH = 100;

    /** The content of the conversion's file. */
    public byte[] toBytes(Conversion conversion) {
        ConfinedResource resource = new ConfinedResource(JobReader.DIALECT);
        // A copy, because an element that is put into a resource leaves the one that it was in.
        resource.getContents().add(EcoreUtil.copy(conversion));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            resource.save(
                    bytes, Map.of(XMLResource.OPTION_ENCODING, "UTF-8", XMLResource.OPTION_LINE_WIDTH, LINE_WIDTH));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory has no input and output to fail
        }
        return bytes.toByteArray();
    }
}
