"""Makes a copy of a CUDA library that compresses well: the machine code of other GPUs than one is overwritten with zeros.

    python thin_provider.py SOURCE TARGET ARCHITECTURE [LARGEST]

A library for CUDA carries the code of each kernel for every generation of GPUs, and a GPU loads only its own. Kernels of ARCHITECTURE
(90 for Hopper) stay, but for those larger than LARGEST bytes, which are the fused attention and mixture-of-experts kernels that the
check needs none of. A kernel that was overwritten fails when it is launched: the copy is for the check and for nothing else.
"""

import collections
import struct
import sys

FATBIN_MAGIC = 0xBA55ED50
ELF = 2


def sections(data):
    offset, = struct.unpack_from("<Q", data, 0x28)
    size, count, names = struct.unpack_from("<HHH", data, 0x3A)
    rows = [struct.unpack_from("<IIQQQQIIQQ", data, offset + index * size) for index in range(count)]
    text = rows[names][4]
    for row in rows:
        start = text + row[0]
        yield bytes(data[start : data.index(0, start)]).decode(), row[4], row[5]


def thin(data, architecture, largest):
    kept, dropped = collections.Counter(), collections.Counter()
    for name, offset, size in sections(data):
        if name not in (".nv_fatbin", "__nv_relfatbin"):
            continue
        at, end = offset, offset + size
        while at + 16 <= end:
            magic, _, header, length = struct.unpack_from("<IHHQ", data, at)
            if magic != FATBIN_MAGIC:
                at += 8
                continue
            entry, stop = at + header, at + header + length
            while entry < stop:
                kind, _, head, body = struct.unpack_from("<HHIQ", data, entry)
                target, = struct.unpack_from("<I", data, entry + 28)
                if kind == ELF and target == architecture and body <= largest:
                    kept[target] += body
                else:
                    data[entry + head : entry + head + body] = bytes(body)
                    dropped[target] += body
                entry += head + body
            at = stop
    return kept, dropped


if __name__ == "__main__":
    source, target, architecture = sys.argv[1], sys.argv[2], int(sys.argv[3])
    largest = int(sys.argv[4]) if len(sys.argv) > 4 else sys.maxsize
    content = bytearray(open(source, "rb").read())
    left, gone = thin(content, architecture, largest)
    open(target, "wb").write(content)
    print(f"kept {dict(left)}, overwrote {dict(gone)} bytes by architecture")
