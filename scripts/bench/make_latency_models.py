"""Writes the models that scripts/bench/performance.ts times: one of more than a millisecond, and one that does nothing.

    python make_latency_models.py FOLDER
"""

import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

FEATURES = 64
WIDTH = 1536
LAYERS = 8


def save(path: Path, name: str, nodes, initializers) -> None:
    graph = helper.make_graph(
        nodes,
        name,
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["rows", FEATURES])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, ["rows", FEATURES])],
        initializers,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def perceptron():
    """Dense layers: some 17 million weights, read from memory for every request."""
    rng = np.random.default_rng(20261126)
    sizes = [FEATURES, *[WIDTH] * LAYERS, FEATURES]
    nodes, initializers, current = [], [], "x"
    for layer, (rows, columns) in enumerate(zip(sizes, sizes[1:])):
        weights = (rng.standard_normal((rows, columns)) / np.sqrt(rows)).astype(np.float32)
        initializers += [
            numpy_helper.from_array(weights, f"w{layer}"),
            numpy_helper.from_array(np.zeros(columns, np.float32), f"b{layer}"),
        ]
        nodes.append(helper.make_node("Gemm", [current, f"w{layer}", f"b{layer}"], [f"g{layer}"]))
        last = layer == len(sizes) - 2
        current = "y" if last else f"a{layer}"
        nodes.append(helper.make_node("Softmax" if last else "Relu", [f"g{layer}"], [current]))
    return nodes, initializers


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    save(folder / "dense.onnx", "dense", *perceptron())
    save(folder / "identity.onnx", "identity", [helper.make_node("Identity", ["x"], ["y"])], [])
