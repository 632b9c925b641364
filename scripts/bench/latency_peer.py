"""Times requests as a Python user would, for scripts/bench/performance.ts: onnxruntime, perf_counter_ns around run.

    python latency_peer.py MODEL THREADS

Reads `COUNT` a line on standard input and answers with a JSON list of milliseconds; every request is one row of its own.
"""

import json
import sys
import time

import numpy as np
import onnxruntime

ROWS = 512


def main() -> None:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = int(sys.argv[2])
    session = onnxruntime.InferenceSession(sys.argv[1], options, providers=["CPUExecutionProvider"])
    width = session.get_inputs()[0].shape[1]
    rows = np.arange(ROWS * width, dtype=np.float32).reshape(ROWS, width) / (ROWS * width)
    print(json.dumps({"version": onnxruntime.__version__}), flush=True)
    for line in sys.stdin:
        times = []
        for request in range(int(line)):
            at = request % ROWS
            feed = {"x": rows[at : at + 1].copy()}
            before = time.perf_counter_ns()
            session.run(["y"], feed)
            times.append((time.perf_counter_ns() - before) / 1e6)
        print(json.dumps(times), flush=True)


main()
