#!/usr/bin/env python3
# SPDX-License-Identifier: EPL-2.0
"""Reference loop of an Offramp deployment: one graph after the other, until a sample leaves.

    python run.py self-test     runs the samples that came with the deployment; exit code 1 if one comes out otherwise
    python run.py data.npz      classifies the array x, as the backbone sees it; with an array y prints the accuracy

Needs numpy and onnxruntime, nothing else. To run it on several devices, take the loop in Cascade.classify apart:
each segment runs on the processor that the manifest names, and hands its boundary tensor to the next one. A head with
a graph of its own runs on the processor that the manifest names for it, and takes in the boundary tensor.
"""
import hashlib
import json
import sys
from pathlib import Path

import numpy as np
import onnxruntime

SCHEMA = "offramp-deployment/2"
RULE = "max-softmax"
TOLERANCE = 1e-3  # of a confidence; engines differ in their last bits


class Cascade:
    def __init__(self, folder):
        self.manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        if self.manifest.get("schema") != SCHEMA:
            raise SystemExit(f"{folder}: this loop knows {SCHEMA} only.")
        decision = self.manifest["decision"]
        if decision["rule"] != RULE:
            raise SystemExit(f"{folder}: this loop decides by {RULE}, but the manifest says {decision['rule']}.")
        self.recall = decision["recall"]
        self.segments = self.manifest["segments"]
        self.sessions = [self.open(folder, segment) for segment in self.segments]
        self.heads = [self.open(folder, each["headGraph"]) if "headGraph" in each else None for each in self.segments]
        self.runs = [0] * len(self.segments)

    @staticmethod
    def open(folder, graph):
        content = (folder / graph["file"]).read_bytes()
        if hashlib.sha256(content).hexdigest() != graph["sha256"]:
            raise SystemExit(f"{graph['file']} isn't what the manifest describes.")
        return onnxruntime.InferenceSession(content, providers=["CPUExecutionProvider"])

    def classify(self, sample):
        """Takes one sample with a batch of one; gives the exit that it leaves at, its label and its confidence."""
        value = sample
        surest = -1, float("nan")
        for index, segment in enumerate(self.segments):
            self.runs[index] += 1
            logits, value = self.run(index, value)
            answer = verdict(logits[0].astype(np.float64), segment["temperature"])
            if "threshold" not in segment:
                return index, *answer  # the backbone's own answer counts
            if answer[1] >= surest[1] or np.isnan(surest[1]):
                surest = answer
            if answer[1] >= segment["threshold"]:
                return index, *(surest if self.recall else answer)  # what comes behind is never run

    def run(self, index, value):
        """The logits behind a segment, and the boundary tensor for the next one."""
        segment, session, head = self.segments[index], self.sessions[index], self.heads[index]
        boundary = [segment["boundary"]["name"]] if "boundary" in segment else []
        logits = segment["logits"]["name"]
        if head is None:
            results = session.run([logits] + boundary, {segment["input"]["name"]: value})
            return results[0], results[1] if boundary else None
        handed_over = session.run(boundary, {segment["input"]["name"]: value})[0]
        return head.run([logits], {boundary[0]: handed_over})[0], handed_over


def confidence(shares):
    """How sure a classifier is, 0 to 1, by the manifest's decision rule; shares are the softmax of its logits."""
    return shares.max()


def verdict(logits, temperature):
    if np.isnan(logits).any():
        return -1, float("nan")
    with np.errstate(invalid="ignore"):
        powers = np.exp((logits - logits.max()) / temperature)
    if np.isnan(powers).any():
        return int(np.argmax(logits)), float("nan")
    return int(np.argmax(logits)), float(np.float32(confidence(powers / powers.sum())))  # float32 as in the profiles


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
