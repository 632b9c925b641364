"""Judges the committed models with scikit-learn and fairlearn, as an answer that modelgate's own numbers can be held against.

    python evaluate.py            prints the table of README.md
    python evaluate.py --write    also writes expected.json

Predictions come from onnxruntime on the committed .onnx files, metrics from scikit-learn, rates by group from fairlearn.
"""

import hashlib
import json
import sys
from pathlib import Path

import fairlearn
import numpy as np
import onnxruntime
import pandas as pd
import sklearn
from fairlearn import metrics as fairness
from sklearn import metrics

HERE = Path(__file__).parent
MODELS = ["champion", "candidate-better", "candidate-bad", "candidate-biased"]
DATA = "data/evaluation.parquet"
LABEL = "income"
SENSITIVE = ["sex", "race"]
RATES = {
    "selection_rate": fairness.selection_rate,
    "true_positive_rate": fairness.true_positive_rate,
    "false_positive_rate": fairness.false_positive_rate,
    "false_negative_rate": fairness.false_negative_rate,
    "precision": metrics.precision_score,
    "accuracy": metrics.accuracy_score,
}
DISPARITIES = {
    "demographic_parity_difference": fairness.demographic_parity_difference,
    "demographic_parity_ratio": fairness.demographic_parity_ratio,
    "equal_opportunity_difference": fairness.equal_opportunity_difference,
    "equalized_odds_difference": fairness.equalized_odds_difference,
}
POSITIVE_CLASS = ">50K"
THRESHOLD = 0.5


def sha256(path: str) -> str:
    return hashlib.sha256((HERE / path).read_bytes()).hexdigest()


def positive_scores(path: str, table: pd.DataFrame) -> np.ndarray:
    """Probability of the positive class, in the model's float32. The inputs are named like the columns."""
    session = onnxruntime.InferenceSession(str(HERE / path), providers=["CPUExecutionProvider"])
    feed = {}
    for tensor in session.get_inputs():
        dtype = np.float32 if tensor.type == "tensor(float)" else object
        feed[tensor.name] = table[[tensor.name]].to_numpy(dtype)
    (probabilities,) = session.run(["probabilities"], feed)
    # scikit-learn sorts the classes: "<=50K", ">50K".
    return probabilities[:, 1]


def binary_metrics(positive: np.ndarray, scores: np.ndarray) -> dict[str, float]:
    predicted = scores >= THRESHOLD
    probability = scores.astype(np.float64)
    # The clip that suits the model's output type; the sum is then made in double precision.
    epsilon = float(np.finfo(scores.dtype).eps)
    clipped = np.clip(probability, epsilon, 1 - epsilon)
    values = {
        "accuracy": metrics.accuracy_score(positive, predicted),
        "balanced_accuracy": metrics.balanced_accuracy_score(positive, predicted),
        "precision": metrics.precision_score(positive, predicted),
        "recall": metrics.recall_score(positive, predicted),
        "specificity": metrics.recall_score(~positive, ~predicted),
        "f1": metrics.f1_score(positive, predicted),
        "matthews_corrcoef": metrics.matthews_corrcoef(positive, predicted),
        "cohen_kappa": metrics.cohen_kappa_score(positive, predicted),
        "roc_auc": metrics.roc_auc_score(positive, probability),
        "average_precision": metrics.average_precision_score(positive, probability),
        "log_loss": metrics.log_loss(positive, clipped),
        "brier_score": metrics.brier_score_loss(positive, probability),
    }
    return {name: float(value) for name, value in values.items()}


def by_group(positive: np.ndarray, predicted: np.ndarray, groups: pd.Series) -> dict:
    """Rates of every group, and fairlearn's disparities over all of them. Here every group has rows of every kind."""
    frame = fairness.MetricFrame(metrics=RATES, y_true=positive, y_pred=predicted, sensitive_features=groups)
    return {
        "rates": {group: {name: float(row[name]) for name in RATES} for group, row in frame.by_group.iterrows()},
        "disparities": {
            name: float(metric(positive, predicted, sensitive_features=groups)) for name, metric in DISPARITIES.items()
        },
    }


def judge(name: str, table: pd.DataFrame) -> dict:
    path = f"models/{name}.onnx"
    positive = (table[LABEL] == POSITIVE_CLASS).to_numpy()
    scores = positive_scores(path, table)
    predicted = scores >= THRESHOLD
    young = (table["age"] < 30).to_numpy()
    return {
        "path": path,
        "sha256": sha256(path),
        "counts": {
            "true_positives": int((positive & predicted).sum()),
            "false_positives": int((~positive & predicted).sum()),
            "false_negatives": int((positive & ~predicted).sum()),
            "true_negatives": int((~positive & ~predicted).sum()),
        },
        "metrics": binary_metrics(positive, scores),
        "slices": {
            "age < 30": {
                "n": int(young.sum()),
                "nPositive": int(positive[young].sum()),
                "metrics": binary_metrics(positive[young], scores[young]),
            }
        },
        "groups": {name: by_group(positive, predicted, table[name]) for name in SENSITIVE},
    }


def markdown(models: dict[str, dict]) -> str:
    lines = ["| metric | " + " | ".join(models) + " |", "| --- |" + " ---: |" * len(models)]
    for metric in next(iter(models.values()))["metrics"]:
        cells = [f"{model['metrics'][metric]:.4f}" for model in models.values()]
        lines.append(f"| `{metric}` | " + " | ".join(cells) + " |")
    cells = [f"{model['slices']['age < 30']['metrics']['recall']:.4f}" for model in models.values()]
    lines.append('| `recall on "age < 30"` | ' + " | ".join(cells) + " |")
    for group in ("Female", "Male"):
        rates = [model["groups"]["sex"]["rates"][group]["true_positive_rate"] for model in models.values()]
        lines.append(f"| `true_positive_rate` of {group} | " + " | ".join(f"{rate:.4f}" for rate in rates) + " |")
    for name in ("equal_opportunity_difference", "demographic_parity_difference"):
        cells = [f"{model['groups']['sex']['disparities'][name]:.4f}" for model in models.values()]
        lines.append(f"| `{name} by sex` | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main() -> None:
    table = pd.read_parquet(HERE / DATA)
    models = {name: judge(name, table) for name in MODELS}
    print(markdown(models))
    if "--write" in sys.argv[1:]:
        expected = {
            "madeBy": {
                "script": "evaluate.py",
                "scikit-learn": sklearn.__version__,
                "fairlearn": fairlearn.__version__,
                "onnxruntime": onnxruntime.__version__,
            },
            "data": {
                "path": DATA,
                "sha256": sha256(DATA),
                "rows": len(table),
                "nPositive": int((table[LABEL] == POSITIVE_CLASS).sum()),
            },
            "positiveClass": POSITIVE_CLASS,
            "threshold": THRESHOLD,
            "logLossClip": float(np.finfo(np.float32).eps),
            "models": models,
        }
        (HERE / "expected.json").write_text(json.dumps(expected, indent=2) + "\n")


if __name__ == "__main__":
    main()
