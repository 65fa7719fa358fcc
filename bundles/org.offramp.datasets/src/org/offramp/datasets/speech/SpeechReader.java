// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.speech;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.offramp.api.BadInputException;
import org.offramp.api.Omission;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.datasets.Dataset;
import org.offramp.api.datasets.DatasetReader;
import org.offramp.datasets.folders.ClassFile;
import org.offramp.datasets.folders.ClassFolders;
import org.offramp.datasets.folders.FolderDataset;
import org.osgi.service.component.annotations.Component;

/** Reads clips of spoken words, as in Speech Commands: a folder for each word, with WAV files of 16 kHz, mono. */
@Component
public final class SpeechReader implements DatasetReader {
    private static final String NOISE = "_background_noise_";
    private static final String REMEDY =
            "Name the folder that holds one folder for each word, such as down, go, _silence_.";

    @Override
    public String id() {
        return "speech";
    }

    @Override
    public String description() {
        return "spoken words: WAV files in a folder for each word, as MFCC of 49 x 10; fold=0..4 with"
                + " split=train|validation|test, all clips if not given; mfcc=float|int8";
    }

    @Override
    public Set<String> options() {
        return Set.of("split", "fold", "mfcc");
    }

    /** Without a fold there are no splits. */
    @Override
    public DataSpec complete(DataSpec spec, String split) {
        return spec.option("fold").isPresent() ? spec.withDefault("split", split) : spec;
    }

    @Override
    public Dataset open(DataSpec spec) throws IOException {
        SpeechPart part = SpeechPart.of(spec);
        FeatureRounding rounding = rounding(spec);
        Path root = spec.path();
        List<String> folders = new ArrayList<>(ClassFolders.folders(root, REMEDY));
        List<Omission> omitted = omissions(root, folders.remove(NOISE));
        if (folders.isEmpty()) {
            throw new BadInputException(root, "There are no folders in it.", REMEDY);
        }
        SpeechClasses classes = new SpeechClasses(folders);
        List<ClassFile> files = new ArrayList<>();
        for (String folder : classes.folders()) {
            Path words = root.resolve(folder);
            for (String name : ClassFolders.entries(words)) {
                if (part.holds(name)) {
                    files.add(new ClassFile(words, name, classes.label(folder)));
                }
            }
        }
        return FolderDataset.of(root, files, classes.size(), new ClipDecoder(rounding), omitted);
    }

    private static FeatureRounding rounding(DataSpec spec) {
        String text = spec.option("mfcc").orElse("float");
        return switch (text) {
            case "float" -> FeatureRounding.FLOAT;
            case "int8" -> FeatureRounding.INT8;
            default ->
                throw new BadInputException(
                        spec.toString(),
                        "Option mfcc: '" + text + "' isn't a kind of features.",
                        "Write mfcc=float, or mfcc=int8 for features rounded to int8 and back.");
        };
    }

    private static List<Omission> omissions(Path root, boolean noise) throws IOException {
        List<Omission> omitted = new ArrayList<>();
        if (noise) {
            omitted.add(new Omission(NOISE, "These are noises to mix in, not clips of a class."));
        }
        ClassFolders.entries(root).stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".wav"))
                .forEach(name -> omitted.add(new Omission(name, "This lies in no folder of a class.")));
        return omitted;
    }
}
