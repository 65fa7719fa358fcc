// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Optional;

/** What an editor shows of its file: that it is being opened, the platform, or the text of what isn't one. */
interface Content {
    boolean isDirty();

    /** What saving writes; none where there is nothing to save. */
    Optional<byte[]> toSave();

    /** After what is {@link #toSave to save} has been written. */
    void saved();

    void setFocus();

    /** The open platform; none where nothing is drawn. */
    Optional<Drawing> drawing();

    /** Lets go of what isn't a control; those are disposed with their parent. */
    void close();
}
