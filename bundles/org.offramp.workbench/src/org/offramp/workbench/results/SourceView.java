// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Control;
import org.offramp.workbench.files.FileChooser;
import org.offramp.workbench.results.canvas.Notice;

/** Reads a file that a run was made from, and says in its place why it isn't there; the user may locate it. */
final class SourceView<T> {
    private final Control control;
    private final Notice notice;
    private final Path results;
    private final Consumer<T> found;
    private Optional<Wanted<T>> wanted = Optional.empty();

    private record Wanted<T>(SourceFile source, Object content, SourceReading.Reader<T> reader) {
        boolean isSame(SourceFile otherSource, Object otherContent) {
            return source.equals(otherSource) && content.equals(otherContent);
        }
    }

    /**
     * @param results the folder around which the file usually lies
     * @param found shows what was read, on the display's thread
     */
    SourceView(Control control, Notice notice, Path results, Consumer<T> found) {
        this.control = control;
        this.notice = notice;
        this.results = results;
        this.found = found;
    }

    /**
     * Reads it, unless it was read already.
     *
     * @param content what is made of the file, to be compared
     */
    boolean read(SourceFile source, Object content, SourceReading.Reader<T> reader) {
        if (wanted.filter(each -> each.isSame(source, content)).isPresent()) {
            return false;
        }
        read(new Wanted<>(source, content, reader), Optional.empty());
        return true;
    }

    private void read(Wanted<T> now, Optional<Path> located) {
        wanted = Optional.of(now);
        notice.say("Reading " + now.source().path() + " …");
        SourceReading.Target<T> target = new SourceReading.Target<>(
                control,
                content -> ifStillWanted(now, () -> {
                    notice.say("");
                    found.accept(content);
                }),
                reason -> ifStillWanted(now, () -> notice.say(reason, "Locate...", () -> locate(now))),
                reason -> ifStillWanted(now, () -> notice.say(reason)));
        new SourceReading<>(now.source(), new SourceReading.Place(results, located), now.reader(), target).schedule();
    }

    private void ifStillWanted(Wanted<T> then, Runnable work) {
        if (wanted.filter(now -> now == then).isPresent()) {
            work.run();
        }
    }

    private void locate(Wanted<T> missing) {
        String name = missing.source().path().getFileName().toString();
        FileChooser.Question question = new FileChooser.Question("Locate " + name, results, List.of(name, "*"));
        FileChooser.choose(control.getShell(), question).ifPresent(file -> read(missing, Optional.of(file)));
    }
}
