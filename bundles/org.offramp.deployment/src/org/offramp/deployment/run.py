#!/usr/bin/env python3
# SPDX-License-Identifier: EPL-2.0
"""Reference loop of an Offramp deployment: one graph after the other, until a sample leaves.

    python run.py self-test     runs the samples that came with the deployment; exit code 1 if one comes out otherwise
    python run.py data.npz      classifies the array x, as the backbone sees it; with an array y prints the accuracy

Needs numpy and onnxruntime, nothing else. To run it on several devices, take the loop in Cascade.classify apart:
each segment runs on the processor that the manifest names, and hands its boundary tensor to the next one.
"""
import hashlib
import json
import sys
from pathlib import Path

import numpy as np
import onnxruntime

SCHEMA = "offramp-deployment/1"
TOLERANCE = 1e-3  # of a confidence; engines differ in their last bits


class Cascade:
    def __init__(self, folder):
        self.manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        if self.manifest.get("schema") != SCHEMA:
            raise SystemExit(f"{folder}: this loop knows {SCHEMA} only.")
        self.segments = self.manifest["segments"]
        self.sessions = [self.open(folder, segment) for segment in self.segments]
        self.runs = [0] * len(self.segments)

    @staticmethod
    def open(folder, segment):
        content = (folder / segment["file"]).read_bytes()
        if hashlib.sha256(content).hexdigest() != segment["sha256"]:
            raise SystemExit(f"{segment['file']} isn't what the manifest describes.")
        return onnxruntime.InferenceSession(content, providers=["CPUExecutionProvider"])

    def classify(self, sample):
        """Takes one sample with a batch of one; gives the exit that it leaves at, its label and its confidence."""
        value = sample
        for index, (segment, session) in enumerate(zip(self.segments, self.sessions)):
            self.runs[index] += 1
            wanted = [segment[key]["name"] for key in ("logits", "boundary") if key in segment]
            results = session.run(wanted, {segment["input"]["name"]: value})
            label, confidence = verdict(results[0][0].astype(np.float64))
            if "threshold" not in segment or confidence >= segment["threshold"]:
                return index, label, confidence  # what comes behind is never run
            value = results[1]


def verdict(logits):
    if np.isnan(logits).any():
        return -1, float("nan")
    label = int(np.argmax(logits))
    with np.errstate(invalid="ignore"):
        return label, float(np.float32(1 / np.exp(logits - logits[label]).sum()))  # float32 as in the profiles


def self_test(cascade, test):
    wrong = 0
    for index in range(len(test["x"])):
        leaves, label, confidence = cascade.classify(test["x"][index : index + 1])
        expected = int(test["exit"][index]), int(test["label"][index])
        if (leaves, label) != expected or not abs(confidence - test["confidence"][index]) <= TOLERANCE:
            wrong += 1
            print(
                f"sample {index}: exit {leaves}, label {label}, confidence {confidence:.6f}; expected exit"
                f" {expected[0]}, label {expected[1]}, confidence {test['confidence'][index]:.6f}"
            )
    print(f"self-test: {len(test['x']) - wrong} of {len(test['x'])} samples as expected")
    return 1 if wrong else 0


def evaluate(cascade, data):
    samples = data["x"].astype(cascade.segments[0]["input"]["element"], copy=False)
    if len(samples) == 0:
        raise SystemExit("There are no samples.")
    results = [cascade.classify(samples[index : index + 1]) for index in range(len(samples))]
    if "y" in data:
        right = sum(label == int(y) for (_, label, _), y in zip(results, data["y"]))
        print(f"accuracy: {right / len(samples):.4f} ({right} of {len(samples)} samples right)")
    for index in range(len(cascade.segments)):
        count = sum(leaves == index for leaves, _, _ in results)
        print(f"exit {index}: {count / len(samples):.4f} leave here; segment {index} ran {cascade.runs[index]} times")
    return 0


def main(arguments):
    if len(arguments) != 1 or arguments[0] in ("-h", "--help"):
        print(__doc__.strip())
        return 0 if arguments else 2
    folder = Path(__file__).resolve().parent
    cascade = Cascade(folder)
    if arguments[0] == "self-test":
        with np.load(folder / cascade.manifest["selfTest"]["file"], allow_pickle=False) as test:
            return self_test(cascade, {name: test[name] for name in test.files})
    with np.load(arguments[0], allow_pickle=False) as data:
        return evaluate(cascade, {name: data[name] for name in data.files})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
