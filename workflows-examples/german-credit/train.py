"""Trains the model of the example on data/training.csv and writes it to models/.

    python train.py

Deterministic: the versions in requirements.txt give the committed bytes again.
"""

from pathlib import Path

import onnx
import pandas as pd
from skl2onnx import convert_sklearn
from skl2onnx.common.data_types import FloatTensorType, StringTensorType
from sklearn.compose import ColumnTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

HERE = Path(__file__).parent

# Sex, age and nationality are in the data so that fairness can be measured. They are never features.
TEXT = [
    "status",
    "credit-history",
    "purpose",
    "savings",
    "employment",
    "other-debtors",
    "property",
    "installment-plans",
    "housing",
    "skill-level",
    "telephone",
]
NUMBERS = [
    "month",
    "credit-amount",
    "investment-as-income-percentage",
    "residence-since",
    "number-of-credits",
    "people-liable-for",
]
LABEL = "credit"


def pipeline() -> Pipeline:
    """Raw columns in, class probabilities out: the encoding is a part of the model."""
    columns = ColumnTransformer(
        [
            ("text", OneHotEncoder(handle_unknown="ignore", sparse_output=False), TEXT),
            ("numbers", StandardScaler(), NUMBERS),
        ]
    )
    return Pipeline([("columns", columns), ("logistic", LogisticRegression(C=0.3, max_iter=2000))])


def restore_input_names(graph: onnx.GraphProto, columns: list[str]) -> None:
    """skl2onnx writes credit_history for credit-history; the inputs get their columns' names back."""
    column_of = {tensor.name: column for tensor, column in zip(graph.input, columns, strict=True)}
    for tensor in graph.input:
        tensor.name = column_of[tensor.name]
    for node in graph.node:
        node.input[:] = [column_of.get(name, name) for name in node.input]


def main() -> None:
    training = pd.read_csv(HERE / "data" / "training.csv")
    model = pipeline().fit(training[TEXT + NUMBERS], training[LABEL])
    inputs = [(column, StringTensorType([None, 1])) for column in TEXT]
    inputs += [(column, FloatTensorType([None, 1])) for column in NUMBERS]
    onnx_model = convert_sklearn(
        model, name="german-credit", initial_types=inputs, options={"zipmap": False}, target_opset=17
    )
    restore_input_names(onnx_model.graph, TEXT + NUMBERS)
    # Their order varies with Python's hash seed, and with it the model's digest.
    onnx_model.opset_import.sort(key=lambda opset: opset.domain)
    onnx.checker.check_model(onnx_model, full_check=True)
    path = HERE / "models" / "credit.onnx"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(onnx_model.SerializeToString())
    print(f"{path.name}: {path.stat().st_size} bytes, classes {list(model.classes_)}")


if __name__ == "__main__":
    main()
