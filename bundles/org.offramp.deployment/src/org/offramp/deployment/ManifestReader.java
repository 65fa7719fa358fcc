// SPDX-License-Identifier: EPL-2.0
package org.offramp.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.offramp.api.BadInputException;
import org.offramp.api.deployment.Deployment;
import org.offramp.api.deployment.DeploymentReader;
import org.offramp.graph.Input;
import org.osgi.service.component.annotations.Component;

/** Reads manifests of this version. Trusts nothing in them: folders come from elsewhere. */
@Component
public final class ManifestReader implements DeploymentReader {
    private static final String REMEDY = "Maybe it is damaged: export the deployment again.";
    private static final int MOST_CLASSES = 1 << 24;

    @Override
    public Deployment read(Path folder) throws IOException {
        JsonPlace root = JsonPlace.read(manifest(folder));
        String schema = root.text("schema");
        if (!schema.equals(Schema.VERSION)) {
            throw root.bad("It has the schema '" + schema + "'.", "This Offramp reads " + Schema.VERSION + ".");
        }
        List<Deployment.Segment> segments = new ArrayList<>();
        List<JsonPlace> places = root.list("segments");
        for (int i = 0; i < places.size(); i++) {
            segments.add(segment(folder, places.get(i), i + 1 < places.size()));
            checkHandedOver(places, i);
        }
        int classes = root.wholeNumber("classes", MOST_CLASSES);
        JsonPlace decision = root.object("decision");
        try {
            return new Deployment(classes, decision.text("rule"), decision.bool("recall"), segments);
        } catch (IllegalArgumentException e) {
            throw root.bad(String.valueOf(e.getMessage()), REMEDY);
        }
    }

    private static Path manifest(Path folder) {
        Path manifest = folder.resolve(Schema.MANIFEST);
        if (!Files.isRegularFile(manifest)) {
            throw new BadInputException(
                    folder,
                    "There is no " + Schema.MANIFEST + " in it, so it is no deployment.",
                    "Name the folder that 'offramp convert' wrote.");
        }
        return manifest;
    }

    private static Deployment.Segment segment(Path folder, JsonPlace place, boolean hasExit) throws IOException {
        Path file = file(folder, place);
        Input input = place.object("input").tensor();
        Optional<Deployment.Exit> exit = hasExit
                ? Optional.of(new Deployment.Exit(
                        place.number("threshold"), place.object("boundary").text("name")))
                : Optional.empty();
        return new Deployment.Segment(file, input, classifier(folder, place), exit);
    }

    private static Deployment.Classifier classifier(Path folder, JsonPlace place) throws IOException {
        Optional<JsonPlace> head = place.has("headGraph") ? Optional.of(place.object("headGraph")) : Optional.empty();
        Optional<Path> apart = head.isPresent() ? Optional.of(file(folder, head.get())) : Optional.empty();
        String logits = place.object("logits").text("name");
        try {
            return new Deployment.Classifier(apart, logits, place.number("temperature"));
        } catch (IllegalArgumentException e) {
            throw place.bad(String.valueOf(e.getMessage()), REMEDY);
        }
    }

    /** A boundary is the next segment's input, by name and type. */
    private static void checkHandedOver(List<JsonPlace> places, int segment) {
        if (segment > 0) {
            Input given = places.get(segment - 1).object("boundary").tensor();
            Input taken = places.get(segment).object("input").tensor();
            if (!given.equals(taken)) {
                throw places.get(segment).bad("It takes in " + taken + ", but is handed " + given + ".", REMEDY);
            }
        }
    }

    /** The file of a segment, as it was written and in the folder itself. */
    private static Path file(Path folder, JsonPlace place) throws IOException {
        String name = place.text("file");
        if (!name.matches("[A-Za-z0-9_-][A-Za-z0-9_.-]*")) {
            throw place.bad("'" + name + "' isn't the name of a file in the folder.", REMEDY);
        }
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw place.bad("There is no file '" + name + "'.", "Maybe it wasn't copied with the others.");
        }
        if (!file.toRealPath().getParent().equals(folder.toRealPath())) {
            throw place.bad("'" + name + "' leads out of the folder.", "Copy the file itself, not a link to it.");
        }
        if (!Sha256.of(file).equals(place.text("sha256"))) {
            throw place.bad("'" + name + "' isn't the file that was exported.", REMEDY);
        }
        return file;
    }
}
