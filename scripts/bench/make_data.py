"""Makes the bench's inputs: tables of 10 000 and 300 000 rows as Parquet and CSV, and two ONNX models of one numeric tensor.

    python scripts/bench/make_data.py FOLDER

Writes rows-10k.{parquet,csv}, rows-300k.{parquet,csv}, champion.onnx and candidate.onnx. Seeded: the same versions give the same bytes.
The rows are drawn with replacement from the example's evaluation rows and jittered, so that they are not copies of one another.
"""

import sys
from pathlib import Path

import numpy as np
import pandas as pd
from skl2onnx import convert_sklearn
from skl2onnx.common.data_types import FloatTensorType
from sklearn.ensemble import GradientBoostingClassifier

EXAMPLE_DATA = Path(__file__).parents[2] / "workflows-examples" / "income" / "data"
SEED = 300_000
SIZES = {"10k": 10_000, "300k": 300_000}

NUMBERS = ["age", "education-num", "capital-gain", "capital-loss", "hours-per-week"]
TEXT = ["workclass", "marital-status", "occupation", "relationship", "native-country"]
FEATURES = NUMBERS + [f"{column}-code" for column in TEXT]
KEPT = ["sex", "race", "income"]


def encode(table: pd.DataFrame, categories: dict[str, list[str]]) -> pd.DataFrame:
    """Texts become their place in the sorted list of categories: the bench measures numbers, not encodings."""
    encoded = table[["id", *NUMBERS, *KEPT]].copy()
    for column in TEXT:
        encoded[f"{column}-code"] = pd.Categorical(table[column], categories[column]).codes.astype("int64")
    return encoded[["id", *FEATURES, *KEPT]]


def resample(rows: pd.DataFrame, count: int, random: np.random.Generator) -> pd.DataFrame:
    """`count` rows with fresh ids. Two decimals, so that the CSV holds the very numbers of the Parquet file."""
    drawn = rows.iloc[random.integers(0, len(rows), count)].reset_index(drop=True)
    drawn["id"] = np.arange(count)
    for column, spread in {"age": 0.5, "hours-per-week": 1.0, "capital-gain": 25.0, "capital-loss": 10.0}.items():
        jittered = drawn[column] + random.normal(0, spread, count) * (drawn[column] > 0)
        drawn[column] = jittered.clip(lower=0).round(2)
    return drawn


def save_model(model: GradientBoostingClassifier, path: Path) -> None:
    converted = convert_sklearn(
        model,
        name="bench",
        initial_types=[("features", FloatTensorType([None, len(FEATURES)]))],
        options={"zipmap": False},
        target_opset=17,
    )
    converted.opset_import.sort(key=lambda opset: opset.domain)  # their order varies with Python's hash seed
    path.write_bytes(converted.SerializeToString())


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    training = pd.read_parquet(EXAMPLE_DATA / "training.parquet")
    evaluation = pd.read_parquet(EXAMPLE_DATA / "evaluation.parquet")
    both = pd.concat([training, evaluation])
    categories = {column: sorted(both[column].unique()) for column in TEXT}

    for name, trees in {"champion": 60, "candidate": 100}.items():
        rows = encode(training, categories)
        model = GradientBoostingClassifier(n_estimators=trees, max_depth=3, random_state=SEED)
        save_model(model.fit(rows[FEATURES].to_numpy(np.float32), rows["income"]), folder / f"{name}.onnx")

    for name, count in SIZES.items():
        table = resample(encode(evaluation, categories), count, np.random.default_rng(SEED))
        table.to_parquet(folder / f"rows-{name}.parquet", index=False, compression="snappy")
        table.to_csv(folder / f"rows-{name}.csv", index=False)


if __name__ == "__main__":
    main()
