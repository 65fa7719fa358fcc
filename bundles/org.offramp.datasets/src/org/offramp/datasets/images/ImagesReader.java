// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.offramp.api.BadInputException;
import org.offramp.api.Omission;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.datasets.Dataset;
import org.offramp.api.datasets.DatasetReader;
import org.offramp.datasets.folders.ClassFolders;
import org.offramp.datasets.folders.FolderDataset;
import org.osgi.service.component.annotations.Component;

/** Reads pictures in folders of their classes. */
@Component
public final class ImagesReader implements DatasetReader {
    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(png|jpe?g)");

    @Override
    public String id() {
        return "images";
    }

    @Override
    public String description() {
        return "PNG and JPEG pictures in a folder for each class; split=NAME of a folder above the classes; size=WxH,"
                + " or resize=N (shorter side) and crop=N; channels=rgb|grey";
    }

    @Override
    public Set<String> options() {
        return Set.of("split", "size", "resize", "crop", "channels");
    }

    /** Pictures have splits where there are folders of that name. */
    @Override
    public DataSpec complete(DataSpec spec, String split) {
        try {
            return Files.isDirectory(spec.path())
                            && PictureFolders.splits(spec.path()).contains(split)
                    ? spec.withDefault("split", split)
                    : spec;
        } catch (IOException e) {
            return spec; // opening it will say so
        }
    }

    @Override
    public Dataset open(DataSpec spec) throws IOException {
        PictureDecoder decoder = new PictureDecoder(PictureSize.of(spec), colours(spec));
        PictureFolders folders = PictureFolders.of(spec);
        return FolderDataset.of(
                spec.path(), folders.files(), folders.classes().size(), decoder, astray(folders.folder()));
    }

    private static Colours colours(DataSpec spec) {
        String text = spec.option("channels").orElse("rgb");
        return switch (text) {
            case "rgb" -> Colours.RGB;
            case "grey", "gray" -> Colours.GREY;
            default ->
                throw new BadInputException(
                        spec.toString(),
                        "Option channels: '" + text + "' isn't a choice of channels.",
                        "Write channels=rgb or channels=grey.");
        };
    }

    private static List<Omission> astray(Path folder) throws IOException {
        return ClassFolders.entries(folder).stream()
                .filter(name -> PICTURE.matcher(name).matches() && Files.isRegularFile(folder.resolve(name)))
                .map(name -> new Omission(name, "This lies in no folder of a class."))
                .toList();
    }
}
