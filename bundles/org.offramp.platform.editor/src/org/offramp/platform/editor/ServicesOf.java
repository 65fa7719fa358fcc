// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * What the services of one type say of themselves, which come and go while the workbench runs. Each is asked in a job of
 * its own: it is anyone's code, and may hang.
 */
final class ServicesOf<S, T> {
    private final Map<ServiceReference<S>, Optional<T>> answers = new ConcurrentHashMap<>();
    private final ServiceTracker<S, S> tracker;
    private volatile boolean open;
    private boolean closed;

    /**
     * @param question what a service is asked
     * @param changed called on any thread when there are other answers
     */
    ServicesOf(Class<S> type, Function<S, T> question, Runnable changed) {
        tracker = new ServiceTracker<>(FrameworkUtil.getBundle(ServicesOf.class).getBundleContext(), type, null) {
            @Override
            public S addingService(ServiceReference<S> reference) {
                S service = super.addingService(reference);
                Job.createSystem("Asking " + type.getSimpleName(), (ICoreRunnable) monitor -> {
                            answers.put(reference, answer(service, question));
                            changed.run();
                        })
                        .schedule();
                return service;
            }

            @Override
            public void removedService(ServiceReference<S> reference, S service) {
                super.removedService(reference, service);
                answers.remove(reference);
                if (open) {
                    changed.run();
                }
            }
        };
    }

    private static <S, T> Optional<T> answer(S service, Function<S, T> question) {
        try {
            return Optional.of(question.apply(service));
        } catch (RuntimeException | LinkageError e) { // a vendor's code
            ILog.of(ServicesOf.class).log(Status.error(service.getClass() + " fails", e));
            return Optional.empty();
        }
    }

    /** Begins; may start the bundles of all services, which takes a while: not for the display's thread. */
    synchronized void open() {
        if (!closed) {
            tracker.open();
            open = true;
        }
    }

    /** Of those that have answered without failing. */
    Stream<T> answers() {
        return tracker.getTracked().keySet().stream()
                .map(answers::get)
                .filter(Objects::nonNull)
                .flatMap(Optional::stream);
    }

    /** Whether each has answered or failed. */
    boolean haveAnswered() {
        return open && answers.keySet().containsAll(tracker.getTracked().keySet());
    }

    synchronized void close() {
        closed = true;
        open = false;
        tracker.close();
    }
}
