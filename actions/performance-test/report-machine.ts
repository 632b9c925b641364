import { shareOf } from "../../shared/core/performance/provider-use.ts";
import type { PerformanceDetails } from "../../shared/records/performance-details.ts";
import { text } from "../../shared/report/cell.ts";
import type { Fact, Section } from "../../shared/report/document.ts";
import { clip } from "../../shared/report/escape.ts";
import { bytesText, counted, numberText, percentText } from "../../shared/report/number.ts";

type Gpu = PerformanceDetails["machine"]["gpus"][number];

const LONGEST = 120;

/** What the times depend on besides the model: a reader elsewhere has to know whether theirs may be compared. */
export function machineSection({ machine, provider, runnerClass }: PerformanceDetails): Section {
  const facts: readonly Fact[] = [
    ...(runnerClass === null
      ? []
      : [
          {
            label: "Runner class",
            value: text(
              runnerClass.matches
                ? `${clip(runnerClass.declared, LONGEST)}, as the policy wants`
                : `${clip(runnerClass.found, LONGEST)}, and the policy's limits are for ${clip(runnerClass.declared, LONGEST)}`,
            ),
          },
        ]),
    {
      label: "Processor",
      value: text(`${clip(machine.cpuModel, LONGEST)}, ${counted(machine.cores, "logical core")}`),
    },
    { label: "Memory", value: text(bytesText(machine.memoryBytes)) },
    ...(machine.gpus.length === 0
      ? [{ label: "GPU", value: text("none that nvidia-smi knows") }]
      : machine.gpus.map(gpuFact)),
    ...provider.used.map((used) => ({
      label: used.of === "candidate" ? "Provider really used" : "Provider, champion",
      value: text(providerText(provider.asked, used.providers)),
    })),
    {
      label: "System",
      value: text(
        `${machine.platform} ${machine.systemRelease}, ${machine.arch}, Node ${machine.node}${machine.container === true ? ", in a container" : ""}`,
      ),
    },
    { label: "Runner", value: text(CI_WORDS[machine.ci]) },
    {
      label: "Load before",
      value: text(
        machine.loadAverage === null ? "not known" : `${numberText(machine.loadAverage, 3)} processes wanting a core`,
      ),
    },
    { label: "Frequency governor", value: text(machine.governor ?? "not readable here") },
  ];
  return { id: "machine", title: "Machine", keep: 60, folded: false, blocks: [{ kind: "facts", facts }] };
}

const CI_WORDS: Readonly<Record<PerformanceDetails["machine"]["ci"], string>> = {
  "github-hosted": "hosted by GitHub",
  "self-hosted": "self-hosted",
  ci: "a CI system",
  none: "no CI system",
};

function gpuFact({ name, driver, memoryMib, utilizationPercent, persistence, clockMhz, throttling }: Gpu): Fact {
  const parts = [
    clip(name, LONGEST),
    `driver ${driver}`,
    memoryMib === null ? null : bytesText(memoryMib * 2 ** 20),
    utilizationPercent === null ? null : `${String(utilizationPercent)} % busy before`,
    persistence === null ? null : `persistence ${persistence.toLowerCase()}`,
    clockMhz === null ? null : `${String(clockMhz)} MHz`,
    throttling === null ? null : `limits ${throttling}`,
  ];
  return { label: "GPU", value: text(parts.filter((part) => part !== null).join(", ")) };
}

function providerText(asked: string, providers: PerformanceDetails["provider"]["used"][number]["providers"]): string {
  const parts = providers.map(({ provider, nodes }) => `${provider} ${counted(nodes, "node")}`);
  const share = shareOf(asked, providers);
  return `${parts.join(", ")}${share === null ? "" : `; ${percentText(share)} of kernel time on ${asked}`}`;
}
