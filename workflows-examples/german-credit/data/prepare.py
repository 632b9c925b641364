"""Splits the Statlog German credit table into training.csv and evaluation.csv, beside this file.

    python data/prepare.py path/to/german-credit.csv

Seeded: the same source gives the same rows. What is changed, and why, stands in README.md.
"""

import sys
from pathlib import Path

import pandas as pd
from sklearn.model_selection import train_test_split

HERE = Path(__file__).parent
SEED = 1000
EVALUATION_ROWS = 500


def read_source(path: Path) -> pd.DataFrame:
    """One row a loan, in the order of the source; `id` is the row's place there."""
    table = pd.read_csv(path).drop(columns="sex-age")
    table.columns = [column.replace("_", "-") for column in table.columns]
    table["credit"] = table["credit"].map({1: "good", 2: "bad"})
    table.insert(0, "id", range(len(table)))
    return table


def main() -> None:
    source = read_source(Path(sys.argv[1]))
    training, evaluation = train_test_split(
        source, test_size=EVALUATION_ROWS, random_state=SEED, stratify=source["credit"] + source["sex"]
    )
    for name, rows in (("training", training), ("evaluation", evaluation)):
        rows.sort_values("id").to_csv(HERE / f"{name}.csv", index=False, lineterminator="\n")
        print(f"{name} {len(rows)} rows")


if __name__ == "__main__":
    main()
