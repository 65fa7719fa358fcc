// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.offramp.api.Omission;

/**
 * Chooses beats: those of the classes, split into parts, then those whose windows are whole. So a part doesn't change
 * with the window.
 *
 * @param beats of one part that can be cut out, sorted by record and sample
 * @param omitted records and, summed up, beats that can't be used, wherever they lie
 */
record BeatSelection(List<Beat> beats, List<Omission> omitted) {
    static BeatSelection of(WfdbFolder folder, WfdbOptions options, Window window) {
        List<Beat> all = beats(folder.records(), options.classes());
        List<Beat> part = part(all, options);
        Predicate<Beat> whole = beat -> window.fits(beat) && !window.hasGap(beat);
        List<Omission> omitted = new ArrayList<>(folder.omitted());
        omitted.addAll(ofOtherClasses(folder.records(), options.classes()));
        omitted.addAll(notWhole(all, window));
        return new BeatSelection(part.stream().filter(whole).toList(), List.copyOf(omitted));
    }

    private static List<Beat> beats(List<WfdbRecord> records, BeatClasses classes) {
        return records.stream()
                .flatMap(record -> record.annotations().stream()
                        .filter(annotation -> classes.label(annotation.symbol()) >= 0)
                        .map(each -> new Beat(record, each.sample(), classes.label(each.symbol()))))
                .toList();
    }

    private static List<Beat> part(List<Beat> beats, WfdbOptions options) {
        if (!options.byPatient()) {
            return new BeatSplit(options.seed())
                    .choose(options.part(), beats, options.classes().count());
        }
        Set<String> records = new PatientSplit(options.seed()).records(options.part());
        return beats.stream()
                .filter(beat -> records.contains(beat.record().name()))
                .toList();
    }

    private static List<Omission> ofOtherClasses(List<WfdbRecord> records, BeatClasses classes) {
        TreeMap<Character, Integer> counts = new TreeMap<>();
        records.stream()
                .flatMap(record -> record.annotations().stream())
                .filter(each -> each.isBeat() && classes.label(each.symbol()) < 0)
                .forEach(each -> counts.merge(each.symbol(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(each -> new Omission(
                        each.getValue() + " beats",
                        "They are annotated " + each.getKey() + ", which is in none of the classes " + classes + "."))
                .toList();
    }

    private static List<Omission> notWhole(List<Beat> beats, Window window) {
        TreeMap<String, Integer> atEnds = new TreeMap<>();
        TreeMap<String, Integer> atGaps = new TreeMap<>();
        for (Beat beat : beats) {
            if (!window.fits(beat)) {
                atEnds.merge(beat.record().name(), 1, Integer::sum);
            } else if (window.hasGap(beat)) {
                atGaps.merge(beat.record().name(), 1, Integer::sum);
            }
        }
        List<Omission> omitted = new ArrayList<>();
        count(atEnds, "nearer to the ends of their records than the window", omitted);
        count(atGaps, "beside a gap in the signal", omitted);
        return omitted;
    }

    private static void count(TreeMap<String, Integer> counts, String where, List<Omission> omitted) {
        if (!counts.isEmpty()) {
            int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
            String records = counts.entrySet().stream()
                    .map(each -> each.getKey() + " (" + each.getValue() + ")")
                    .collect(Collectors.joining(", "));
            omitted.add(new Omission(sum + " beats", "They are " + where + "; by record: " + records + "."));
        }
    }
}
