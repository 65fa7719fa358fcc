// SPDX-License-Identifier: EPL-2.0
package org.offramp.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Platforms whose processors name models of a plug-in, made of the descriptor of one. */
final class PluginPlatform {
    private PluginPlatform() {}

    /** @param models each is the model of one processor, which has its name */
    static Path write(Path folder, Path descriptor, String bundle, List<String> models) throws IOException {
        String text = Files.readString(descriptor);
        int begin = text.indexOf("<processors ");
        int end = text.indexOf("</hardware:Platform>");
        String processors = models.stream()
                .map(model -> processor(text.substring(begin, end), bundle, model))
                .collect(Collectors.joining());
        return Files.writeString(
                folder.resolve(bundle + ".platform"), text.substring(0, begin) + processors + text.substring(end));
    }

    private static String processor(String text, String bundle, String model) {
        return text.replaceFirst(
                "name=\"[^\"]*\"",
                "name=\"" + model + "\" modelId=\"" + model + "\" bundle=\"" + bundle + "\" version=\"1.0.0\"");
    }
}
