// SPDX-License-Identifier: EPL-2.0
package org.offramp.hands;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Lets a test use a running workbench: connects to the test as soon as there is a window, then does what each line says
 * and answers with one line.
 */
public final class Activator implements BundleActivator {
    private static final long NANOS_BETWEEN_LOOKS = 50_000_000;

    @Override
    public void start(BundleContext context) {
        Thread thread = new Thread(() -> serve(Integer.getInteger("offramp.hands.port")), "hands");
        thread.setDaemon(true);
        thread.start();
    }

    private static void serve(int port) {
        while (!PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().isStarting()) {
            LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
        }
        Hands hands = new Hands(PlatformUI.getWorkbench());
        try (Socket test = new Socket(InetAddress.getLoopbackAddress(), port);
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(test.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(test.getOutputStream(), true, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.println(hands.obey(line).replace('\n', ' '));
            }
        } catch (IOException e) {
            // the test has ended
        }
    }

    @Override
    public void stop(BundleContext context) {
        // its thread ends with the workbench
    }
}
