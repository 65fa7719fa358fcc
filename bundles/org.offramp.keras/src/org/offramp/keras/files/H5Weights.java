// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.offramp.api.backbones.Quoted;

/** Weights in one group for each layer of the whole model, with a list of their names. */
final class H5Weights implements Weights {
    private final HdfGroup weights;
    private final Map<String, List<String>> names = new HashMap<>();

    H5Weights(HdfGroup weights) {
        this.weights = weights;
    }

    @Override
    public List<HdfArray> of(WeightPlace place) {
        Optional<HdfGroup> group = weights.group(place.outermost());
        List<HdfArray> arrays = new ArrayList<>();
        for (String name : group.map(this::names).orElse(List.of())) {
            if (!place.nested() || isOf(place.layer(), name)) {
                arrays.add(group.flatMap(each -> each.array(name))
                        .orElseThrow(() -> Damage.of("The weights " + Quoted.of(name) + " are missing.")));
            }
        }
        return arrays;
    }

    /** In a group that several layers share, a weight's name says whose it is: the part before the last. */
    private static boolean isOf(String layer, String weight) {
        String[] parts = weight.split("/");
        return parts.length > 1 && (parts[parts.length - 2].equals(layer) || weight.startsWith(layer + "/"));
    }

    private List<String> names(HdfGroup group) {
        return names.computeIfAbsent(group.path(), path -> read(group));
    }

    /** Long lists are split over several numbered attributes. */
    private static List<String> read(HdfGroup group) {
        Optional<List<String>> names = group.texts("weight_names");
        List<String> parts = new ArrayList<>();
        Optional<List<String>> part = names.isPresent() ? Optional.empty() : group.texts("weight_names0");
        for (int i = 1; part.isPresent(); i++) {
            parts.addAll(part.get());
            part = group.texts("weight_names" + i);
        }
        return names.orElse(parts);
    }
}
