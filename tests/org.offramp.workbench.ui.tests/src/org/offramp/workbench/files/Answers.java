// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** Answers with a file in place of the desktop's dialog, until it is closed. */
public final class Answers implements FileChooser, AutoCloseable {
    private final Path file;
    private final List<Question> questions = new ArrayList<>();
    private final ServiceRegistration<FileChooser> registration;

    public Answers(Path file) {
        this.file = file;
        registration = FrameworkUtil.getBundle(Answers.class)
                .getBundleContext()
                .registerService(FileChooser.class, this, null);
    }

    @Override
    public Optional<Path> ask(Shell over, Question question) {
        questions.add(question);
        return Optional.of(file);
    }

    /** What was asked last. */
    public Question asked() {
        return questions.get(questions.size() - 1);
    }

    @Override
    public void close() {
        registration.unregister();
    }
}
