// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.services;

import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** Which code a service is made of. */
public final class Origin {
    private Origin() {}

    /** Bundle and version, down to the build; the class alone outside OSGi. */
    public static String of(Object service) {
        return bundle(service.getClass())
                .map(bundle -> bundle.getSymbolicName() + " " + bundle.getVersion())
                .orElseGet(() -> service.getClass().getName());
    }

    /** Symbolic name of the bundle; the class's package outside OSGi. */
    public static String bundleName(Object service) {
        return bundle(service.getClass())
                .map(Bundle::getSymbolicName)
                .orElseGet(() -> service.getClass().getPackageName());
    }

    /** Version of the bundle without the build; that of nothing outside OSGi. */
    public static String bundleVersion(Object service) {
        return bundle(service.getClass())
                .map(Bundle::getVersion)
                .map(Origin::release)
                .orElse("0.0.0");
    }

    /** Offramp's version without the build; {@code unknown} outside OSGi. */
    public static String release() {
        return bundle(Origin.class).map(Bundle::getVersion).map(Origin::release).orElse("unknown");
    }

    private static String release(Version version) {
        return new Version(version.getMajor(), version.getMinor(), version.getMicro()).toString();
    }

    private static Optional<Bundle> bundle(Class<?> type) {
        return Optional.ofNullable(FrameworkUtil.getBundle(type));
    }
}
