#!/bin/sh
# The check of performance-test on a real GPU, from what pack.sh packed.
#
#   sh check.sh ARCHIVES [WORK]
#
# Unpacks the archives that are there into WORK and runs once both have come, so that they may come one at a time. It needs Linux x64, a
# driver, Python 3 with numpy and onnx, and the libraries of CUDA 13 and cuDNN 9, which it looks for in Python's packages (PyTorch brings
# them). Prints "ok" or "NOT OK" a claim and ends with the number of claims that did not hold.
#
# What it shows: that the named provider is used and found out to be used; that the share of a model without CUDA kernels, such as trees, is
# said to run on the CPU; what a GPU costs and gains against the CPU of the same machine. What it does not: kernels that pack.sh left out, and the
# libraries that npm's own install script would bring, which are built for CUDA 12.
set -u
archives=$(cd "$1" && pwd)
work=${2:-/tmp/modelgate-gpu-check}
mkdir -p "$work/cuda"
[ -f "$archives/base.tar.xz" ] && xz -dc "$archives/base.tar.xz" | tar -C "$work" -xf -
[ -f "$archives/cuda.tar.xz" ] && xz -dc "$archives/cuda.tar.xz" | tar -C "$work/cuda" -xf -
if [ ! -x "$work/node" ] || [ ! -f "$work/cuda/libonnxruntime_providers_cuda.so" ]; then
  echo "unpacked; waiting for the other archive"
  exit 0
fi
cd "$work" || exit 1

# onnxruntime looks for its provider libraries beside libonnxruntime.so.1.
rm -rf runtime && cp -R dist/native runtime
cp cuda/*.so runtime/node_modules/onnxruntime-node/bin/napi-v6/linux/x64/
libraries=$(python3 - <<'PY'
import glob, os, sysconfig
paths = {sysconfig.get_paths()["purelib"], *[p for p in __import__("sys").path if p.endswith("site-packages")]}
found = sorted({os.path.dirname(f) for p in paths for f in glob.glob(f"{p}/nvidia/**/*.so*", recursive=True)})
print(":".join(found))
PY
)
export LD_LIBRARY_PATH="$libraries:/usr/local/nvidia/lib64:/usr/local/cuda/lib64:${LD_LIBRARY_PATH:-}"
nvidia-smi --query-gpu=name,driver_version,memory.total --format=csv,noheader
ldd runtime/node_modules/onnxruntime-node/bin/napi-v6/linux/x64/libonnxruntime_providers_cuda.so | grep "not found"

python3 models/make_latency_models.py models || exit 1
python3 - <<'PY'
import random
random.seed(1)
with open("models/dense.csv", "w") as out:
    out.write(",".join(f"x{i}" for i in range(64)) + "\n")
    for _ in range(512):
        out.write(",".join(f"{random.random():.6f}" for _ in range(64)) + "\n")
PY

failures=0
# judge NAME CODE FOLDER EXPRESSION: the exit code is CODE and EXPRESSION, over the result r and its details d, is true.
judge() {
  ./node -e '
    const r = JSON.parse(require("fs").readFileSync(process.argv[1] + "/result.json", "utf8")), d = r.details, t = d.timing;
    const value = (metric) => r.metrics.find((row) => row.metric === metric && row.of === "candidate")?.value ?? null;
    console.log("   ", JSON.stringify({ verdict: r.verdict, codes: r.reasonCodes, used: d.provider.used, gpus: d.machine.gpus }));
    if (t !== null) console.log("   ", JSON.stringify({ p50: value("latency_p50_ms"), p95: value("latency_p95_ms"), p99: value("latency_p99_ms"), rowsPerSecond: value("throughput_rows_per_s"), noise: t.noise, models: t.models }));
    for (const { code, detail } of r.findings) console.log("   ", code, detail);
    process.exit(eval(process.argv[2]) ? 0 : 1);' "$3" "$4"
  held=$?
  if [ "$code" = "$2" ] && [ "$held" = 0 ]; then
    echo "ok      $1"
  else
    echo "NOT OK  $1 (exit code $code)"
    failures=$((failures + 1))
  fi
}
# run FOLDER ARGUMENTS: performance-test with the runtime that has CUDA.
run() {
  folder=$1
  shift
  ./node dist/cli/index.js performance-test --onnxruntime-path runtime --rounds 6 --duration-seconds 30 --out "$folder" "$@" > "$folder.txt" 2>&1
  code=$?
  grep -E "error|internal" "$folder.txt" | head -5
}

run out-cuda --provider cuda --model-path models/dense.onnx --data models/dense.csv --gates 'throughput_rows_per_s >= 1'
judge "dense layers run on CUDA, and are judged" 0 out-cuda \
  'd.provider.used[0].providers[0].provider === "CUDAExecutionProvider" && d.machine.gpus.length > 0 && value("throughput_rows_per_s") > 0'

run out-cpu --provider cpu --model-path models/dense.onnx --data models/dense.csv --gates 'throughput_rows_per_s >= 1'
judge "the same model on the CPU of this machine" 0 out-cpu 'd.provider.used[0].providers[0].provider === "CPUExecutionProvider"'

run out-fallback --provider cuda --model-path models/income.onnx --data models/income.parquet --label income --gates 'throughput_rows_per_s >= 1'
judge "what has no CUDA kernel is said to run on the CPU" 0 out-fallback \
  'd.provider.used[0].providers.map(({ provider }) => provider).join() === "CUDAExecutionProvider,CPUExecutionProvider"'

run out-class --provider cuda --runner-class '*NVIDIA*' --model-path models/dense.onnx --data models/dense.csv --gates 'throughput_rows_per_s >= 1'
judge "the runner class sees the GPU" 0 out-class 'd.runnerClass.matches'

CUDA_VISIBLE_DEVICES="" run out-hidden --provider cuda --model-path models/dense.onnx --data models/dense.csv --gates 'throughput_rows_per_s >= 1'
judge "a GPU that is hidden is no silent CPU" 2 out-hidden 'r.reasonCodes[0] === "provider-unavailable" && r.metrics.length === 0'

[ -n "${OUT:-}" ] && cp out-cuda/report.html "$OUT/cuda-report.html" && cp out-cuda/result.json "$OUT/cuda-result.json"
echo "$failures of 5 claims did not hold"
exit "$failures"
