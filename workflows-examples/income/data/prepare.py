"""Splits the Adult census table into training.parquet and evaluation.parquet, beside this file.

    python data/prepare.py path/to/adult.parquet

Seeded: the same source gives the same rows. What is changed, and why, stands in README.md.
"""

import sys
from pathlib import Path

import pandas as pd
from sklearn.model_selection import train_test_split

HERE = Path(__file__).parent
SEED = 48842
EVALUATION_ROWS = 16_000


def read_source(path: Path) -> pd.DataFrame:
    """One row a person, in the order of the source; `id` is the row's place there, so it never moves."""
    table = pd.read_parquet(path).rename(columns={"class": "income"})
    for column in table.select_dtypes("category"):
        # UCI writes "?" for an unknown answer. The model learns it as a category of its own.
        table[column] = table[column].astype(object).fillna("?")
    # The survey weight describes the sample, not the person: no feature.
    table = table.drop(columns="fnlwgt") if "fnlwgt" in table else table
    table.insert(0, "id", range(len(table)))
    return table


def split(source: pd.DataFrame, repeated: pd.Series) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Rows that occur twice in the source all go to training: no evaluation row was seen in training."""
    single = source[~repeated]
    _, evaluation = train_test_split(
        single,
        test_size=EVALUATION_ROWS,
        random_state=SEED,
        stratify=single["income"] + single["sex"],
    )
    training = source.drop(index=evaluation.index)
    return training.sort_values("id"), evaluation.sort_values("id")


def main() -> None:
    path = Path(sys.argv[1])
    repeated = pd.read_parquet(path).duplicated(keep=False)
    training, evaluation = split(read_source(path), repeated)
    training.to_parquet(HERE / "training.parquet", index=False, compression="snappy")
    evaluation.to_parquet(HERE / "evaluation.parquet", index=False, compression="snappy")
    print(f"training {len(training)} rows, evaluation {len(evaluation)} rows")


if __name__ == "__main__":
    main()
