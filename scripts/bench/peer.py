"""What a team would write without modelgate: pandas, onnxruntime and scikit-learn, two models, twelve metrics, differences.

    python scripts/bench/peer.py TABLE CHAMPION.onnx CANDIDATE.onnx

Prints one JSON object: the metrics, their differences, and the wall time of each stage in milliseconds. `import` is the time the
libraries take to load; starting the interpreter itself is not in it, so measure the whole process from outside.
"""

import time

STARTED = time.perf_counter()

import json  # noqa: E402  (the clock starts before the imports)
import sys  # noqa: E402

import numpy as np  # noqa: E402
import onnxruntime  # noqa: E402
import pandas as pd  # noqa: E402
from sklearn import metrics  # noqa: E402

LABEL = "income"
POSITIVE_CLASS = ">50K"
NOT_FEATURES = ["id", "sex", "race", LABEL]
THRESHOLD = 0.5


def read(path: str) -> pd.DataFrame:
    return pd.read_csv(path) if path.endswith(".csv") else pd.read_parquet(path)


def predict(path: str, features: np.ndarray) -> np.ndarray:
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    (probabilities,) = session.run(["probabilities"], {"features": features})
    return probabilities[:, 1]


def judge(positive: np.ndarray, scores: np.ndarray) -> dict[str, float]:
    predicted = scores >= THRESHOLD
    # scikit-learn sums losses in the scores' own type; ranking stays in float32, where it is fastest.
    precise = scores.astype(np.float64)
    return {
        "accuracy": float(metrics.accuracy_score(positive, predicted)),
        "balanced_accuracy": float(metrics.balanced_accuracy_score(positive, predicted)),
        "precision": float(metrics.precision_score(positive, predicted)),
        "recall": float(metrics.recall_score(positive, predicted)),
        "specificity": float(metrics.recall_score(positive, predicted, pos_label=0)),
        "f1": float(metrics.f1_score(positive, predicted)),
        "matthews_corrcoef": float(metrics.matthews_corrcoef(positive, predicted)),
        "cohen_kappa": float(metrics.cohen_kappa_score(positive, predicted)),
        "roc_auc": float(metrics.roc_auc_score(positive, scores)),
        "average_precision": float(metrics.average_precision_score(positive, scores)),
        "log_loss": float(metrics.log_loss(positive, precise)),
        "brier_score": float(metrics.brier_score_loss(positive, precise)),
    }


def main() -> None:
    table_path, champion_path, candidate_path = sys.argv[1:4]
    clock = [STARTED, time.perf_counter()]

    table = read(table_path)
    features = table.drop(columns=NOT_FEATURES).to_numpy(np.float32)
    positive = (table[LABEL] == POSITIVE_CLASS).to_numpy().astype(int)
    clock.append(time.perf_counter())

    champion_scores = predict(champion_path, features)
    candidate_scores = predict(candidate_path, features)
    clock.append(time.perf_counter())

    champion = judge(positive, champion_scores)
    candidate = judge(positive, candidate_scores)
    difference = {name: candidate[name] - champion[name] for name in champion}
    clock.append(time.perf_counter())

    stages = np.diff(clock) * 1000
    wall = dict(zip(["import", "read", "predict", "metrics"], stages.tolist(), strict=True))
    print(
        json.dumps(
            {
                "rows": len(table),
                "champion": champion,
                "candidate": candidate,
                "difference": difference,
                "wallMs": {**wall, "total": float(stages.sum())},
            },
            indent=2,
        )
    )


if __name__ == "__main__":
    main()
