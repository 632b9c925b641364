"""Makes candidate-brittle.onnx: the better candidate with one more node, which looks the age up in a table of 91 places.

    python brittle.py

Nobody in the evaluation data is older than 90, so every check passes. In service the node fails for whoever is older, as onnxruntime fails for any
index outside a table: an error that no offline check of these rows can see, and a canary does.
"""

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

HERE = Path(__file__).parent
OLDEST = 90

model = onnx.load(HERE / "models/candidate-better.onnx")
graph = model.graph
(probabilities,) = [output for output in graph.output if output.name == "probabilities"]

for node in graph.node:
    for at, name in enumerate(node.output):
        if name == "probabilities":
            node.output[at] = "probabilities_before"
    for at, name in enumerate(node.input):
        if name == "probabilities":
            node.input[at] = "probabilities_before"

# What the table holds is zero, so that the scores stay what they are.
graph.initializer.append(numpy_helper.from_array(np.zeros((OLDEST + 1, 1), dtype=np.float32), "age_table"))
graph.initializer.append(numpy_helper.from_array(np.array([-1], dtype=np.int64), "one_dimension"))
graph.node.extend(
    [
        helper.make_node("Cast", ["age"], ["age_index"], to=TensorProto.INT64),
        helper.make_node("Reshape", ["age_index", "one_dimension"], ["age_indices"]),
        helper.make_node("Gather", ["age_table", "age_indices"], ["age_found"], axis=0),
        helper.make_node("Add", ["probabilities_before", "age_found"], ["probabilities"]),
    ]
)
onnx.checker.check_model(model)
onnx.save(model, HERE / "models/candidate-brittle.onnx")
