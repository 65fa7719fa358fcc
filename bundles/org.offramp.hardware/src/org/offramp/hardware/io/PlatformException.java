// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import java.util.List;
import org.offramp.hardware.xmi.XmiException;

/** A platform file that can't be used; the message names the file, the places in it, and what to do. */
public final class PlatformException extends XmiException {

    private static final long serialVersionUID = 1L;

    PlatformException(String file, List<String> problems) {
        super(file, problems);
    }

    PlatformException(XmiException refusal) {
        super(refusal.file(), refusal.problems());
        initCause(refusal);
    }
}
