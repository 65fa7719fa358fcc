// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.offramp.hardware.Platform;

/** The example platforms that come with Offramp; all of their numbers are estimates with their reasoning. */
public enum ShippedPlatform {
    /** A small and a large microcontroller core on one chip, with shared RAM and flash. */
    TWO_MICROCONTROLLERS("two-microcontrollers"),
    /** A cluster of little cores and a cluster of big cores on one chip, with shared memory. */
    EDGE_SOC("edge-soc"),
    /** A device with a radio, a gateway and a server. */
    DEVICE_GATEWAY_SERVER("device-gateway-server");

    private final String id;

    ShippedPlatform(String id) {
        this.id = id;
    }

    /** Name of the file without its extension, such as {@code edge-soc}. */
    public String id() {
        return id;
    }

    /** Name of the file, such as {@code edge-soc.platform}. */
    public String fileName() {
        return id + ".platform";
    }

    /** The file's content, to be copied elsewhere. */
    public InputStream open() {
        return Objects.requireNonNull(
                ShippedPlatform.class.getResourceAsStream("/platforms/" + fileName()), this::fileName);
    }

    /** Reads it, a new one at each call. */
    public Platform read() {
        try (InputStream in = open()) {
            return new PlatformReader().read(fileName(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
