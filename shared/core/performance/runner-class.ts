/** The machine as a policy may name it. */
export interface MachineNamed {
  readonly cpuModel: string;
  readonly cores: number;
  readonly gpus: readonly { readonly name: string }[];
}

/** `AMD EPYC 7763 64-Core Processor, 4 cores, NVIDIA A10`: what a runner class is compared with. */
export function runnerClassOf({ cpuModel, cores, gpus }: MachineNamed): string {
  return [cpuModel, `${String(cores)} ${cores === 1 ? "core" : "cores"}`, ...gpus.map(({ name }) => name)].join(", ");
}

/** Whether a declared class fits a machine: `*` stands for any text, letters count alike in both cases, and the whole must fit. */
export function isOfClass(declared: string, machine: MachineNamed): boolean {
  return glob(declared.toLowerCase(), runnerClassOf(machine).toLowerCase());
}

/** Matches piece by piece: a regular expression made of a stranger's text could take for ever. */
function glob(pattern: string, text: string): boolean {
  const [head = "", ...pieces] = pattern.split("*");
  if (pieces.length === 0) return head === text;
  const tail = pieces.pop() ?? "";
  if (!text.startsWith(head) || text.length < head.length + tail.length || !text.endsWith(tail)) return false;
  let at = head.length;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return at <= text.length - tail.length;
}
