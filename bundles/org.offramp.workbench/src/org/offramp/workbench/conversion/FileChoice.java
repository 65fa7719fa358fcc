// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IResource;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ResourceTransfer;
import org.offramp.workbench.files.FileChooser;

/** Names a file in a text: by a dialog, or by dropping it. A file near the conversion is named relative to it. */
final class FileChoice {
    private final Text text;
    private final Path folder;
    private final String title;
    private final String pattern;

    private final FileText kind;

    /**
     * @param title of the question for it
     * @param pattern of names that are usual
     */
    FileChoice(Text text, FileText kind, Path folder, String title, String pattern) {
        this.text = text;
        this.kind = kind;
        this.folder = folder;
        this.title = title;
        this.pattern = pattern;
        if (kind == FileText.PATH) {
            dropOn(text);
        }
    }

    /** The path in the text, from the folder of the conversion on; empty when there is none. */
    Optional<Path> file() {
        try {
            return kind.path(text.getText()).map(folder::resolve);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    void browse() {
        ask(title, pattern.equals("*") ? List.of("*") : List.of(pattern, "*"));
    }

    /** Asks where the file is that isn't where the text says; for a folder when its name has no ending. */
    void locate() {
        String name = file().map(file -> String.valueOf(file.getFileName())).orElse("");
        boolean isFolder = kind == FileText.SPEC && !name.contains(".");
        ask("Locate " + name, isFolder ? List.of() : List.of(name, "*"));
    }

    private void ask(String question, List<String> patterns) {
        FileChooser.choose(text.getShell(), new FileChooser.Question(question, folder, patterns))
                .ifPresent(this::take);
    }

    /** Takes files that are dropped on the control, from the desktop or the navigator. */
    void dropOn(Control control) {
        DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_DEFAULT | DND.DROP_LINK);
        target.setTransfer(new Transfer[] {FileTransfer.getInstance(), ResourceTransfer.getInstance()});
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = DND.DROP_COPY;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] names && names.length > 0) {
                    take(Path.of(names[0]));
                } else if (event.data instanceof IResource[] files
                        && files.length > 0
                        && files[0].getLocation() != null) {
                    take(files[0].getLocation().toPath());
                }
            }
        });
    }

    private void take(Path file) {
        text.setText(kind.naming(text.getText(), relative(folder, file)));
    }

    /** Relative when the file is in the folder or beside it, so that both can be moved together. */
    static String relative(Path folder, Path file) {
        Path parent = folder.getParent();
        boolean near = file.isAbsolute()
                && (file.startsWith(folder) || parent != null && parent.getNameCount() > 0 && file.startsWith(parent));
        return near ? folder.relativize(file).toString() : file.toString();
    }
}
