// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.tuning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.offramp.api.Progress;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.compute.EngineSettings;
import org.offramp.graph.Fingerprint;
import org.offramp.graph.Network;
import org.offramp.pipeline.storage.CacheFolder;

/** Chooses variant, workers and batch size of an engine for a network: measured at first use, then remembered. */
public final class EngineTuning {
    private final CacheFolder cache;
    private final SpeedMeasurement speed;
    private final int cores;

    public EngineTuning(CacheFolder cache, SpeedMeasurement speed, int cores) {
        this.cache = cache;
        this.speed = speed;
        this.cores = cores;
    }

    public EngineSettings settings(ComputeEngine engine, Network network, List<String> tensors, Progress progress) {
        String file = "tuning/" + key(engine, network, tensors) + ".txt";
        List<EngineSettings> choices = SpeedMeasurement.choices(engine, network, cores);
        return remembered(file, choices, progress).orElseGet(() -> measured(engine, network, tensors, progress));
    }

    /** Measures again, whatever is remembered. */
    public EngineSettings measured(ComputeEngine engine, Network network, List<String> tensors, Progress progress) {
        EngineSettings measured = speed.fastest(engine, network, tensors, cores, progress);
        remember("tuning/" + key(engine, network, tensors) + ".txt", measured, progress);
        return measured;
    }

    private Optional<EngineSettings> remembered(String file, List<EngineSettings> choices, Progress progress) {
        if (!cache.has(file)) {
            return Optional.empty();
        }
        try {
            EngineSettings settings = SettingsText.parse(cache.read(file));
            if (!choices.contains(settings)) {
                throw new IllegalArgumentException("'" + settings + "' isn't among the settings to choose from");
            }
            return Optional.of(settings);
        } catch (IOException | IllegalArgumentException e) {
            progress.note("The engine settings kept in " + cache + " can't be used and are measured again: "
                    + e.getMessage());
            return Optional.empty();
        }
    }

    private void remember(String file, EngineSettings settings, Progress progress) {
        try {
            cache.write(file, SettingsText.of(settings));
        } catch (IOException e) {
            progress.note("The measured engine settings can't be kept in " + cache + " (" + reason(e)
                    + "), the next run measures again. Maybe name another folder with --cache.");
        }
    }

    private static String reason(IOException failure) {
        return failure instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(failure.getMessage());
    }

    private String key(ComputeEngine engine, Network network, List<String> tensors) {
        String text = String.join(
                "\n",
                Fingerprint.of(network),
                tensors.toString(),
                engine.id(),
                engine.version(),
                engine.variants().toString(),
                cores + " cores",
                System.getProperty("os.arch", ""));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
