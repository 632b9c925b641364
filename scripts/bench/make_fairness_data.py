"""Makes the table and model of the fairness bench: 332 900 rows with two sensitive attributes, of 2 and 9 groups.

    python scripts/bench/make_fairness_data.py FOLDER [acs-income-test.parquet]

With the test split of ACSIncome (folktables) the rows are its own; without, a seeded table of the same size and shape.
"""

import sys
from pathlib import Path

import numpy as np
import pandas as pd
from skl2onnx import convert_sklearn
from skl2onnx.common.data_types import FloatTensorType
from sklearn.ensemble import GradientBoostingClassifier

SEED = 332_900
ROWS = 332_900
FEATURES = ["AGEP", "SCHL", "WKHP"]
GROUPS = 9


def drawn_rows() -> pd.DataFrame:
    random = np.random.default_rng(SEED)
    table = pd.DataFrame(
        {
            "AGEP": random.integers(17, 95, ROWS).astype(float),
            "SCHL": random.integers(1, 25, ROWS).astype(float),
            "WKHP": random.integers(1, 100, ROWS).astype(float),
            "SEX": random.integers(1, 3, ROWS),
            "RAC1P": random.choice(GROUPS, ROWS, p=[0.6, 0.09, 0.01, 0.002, 0.008, 0.15, 0.01, 0.1, 0.03]),
        }
    )
    chance = 1 / (1 + np.exp(-(table.SCHL - 16) / 4 - (table.WKHP - 40) / 20 + 0.3 * (table.SEX - 1)))
    return table.assign(LABEL=(random.random(ROWS) < chance).astype(int))


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    if len(sys.argv) > 2:
        table = pd.read_parquet(sys.argv[2]).rename(columns={"PINCP": "LABEL"})[[*FEATURES, "SEX", "RAC1P", "LABEL"]]
        table.to_parquet(folder / "acs.parquet", index=False, compression="snappy")
    else:
        table = drawn_rows()
        table.to_parquet(folder / "fairness.parquet", index=False, compression="snappy")
    sample = table.sample(20_000, random_state=SEED)
    model = GradientBoostingClassifier(n_estimators=60, max_depth=3, random_state=SEED)
    converted = convert_sklearn(
        model.fit(sample[FEATURES].to_numpy(np.float32), sample["LABEL"]),
        name="fairness-bench",
        initial_types=[("features", FloatTensorType([None, len(FEATURES)]))],
        options={"zipmap": False},
        target_opset=17,
    )
    converted.opset_import.sort(key=lambda opset: opset.domain)  # their order varies with Python's hash seed
    (folder / "fairness.onnx").write_bytes(converted.SerializeToString())


if __name__ == "__main__":
    main()
