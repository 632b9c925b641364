import { chooseTarget, type ServingChange } from "../../shared/core/rollback/choose-target.ts";
import type { History } from "./history.ts";
import type { RollbackOutcome, RollbackPlan } from "./outcome.ts";
import type { RollbackRequest } from "./request.ts";
import type { RollbackPorts } from "./rollback-ports.ts";

type Chosen = { readonly kind: "plan"; readonly plan: RollbackPlan } | Extract<RollbackOutcome, { kind: "refused" }>;

/** What to return to, proved as far as it can be, or why nothing is. */
export async function choose(request: RollbackRequest, history: History, ports: RollbackPorts): Promise<Chosen> {
  const { serving } = history;
  const considered = serving.predecessors.map(({ model }) => model);
  const refused = (code: string, detail: string, hint: string): Chosen => ({
    kind: "refused",
    code,
    detail,
    hint,
    from: serving.current?.model ?? null,
    considered,
  });
  const asked = request.to === null ? null : await ports.findModel(request.to);
  if (request.to !== null && asked === null) {
    return refused(
      "not-registered",
      `the registry has no version ${request.to}`,
      "Name a registered version or digest.",
    );
  }
  const choice = chooseTarget(serving, asked);
  if (choice.kind === "none") {
    return refused(
      "no-approved-predecessor",
      `no model was promoted in ${request.place.environment} before the one that serves`,
      "Name one with `to` and, if you must, `break-glass` with a reason.",
    );
  }
  if (choice.kind === "unproven" && !request.breakGlass) {
    return refused(
      "target-unproven",
      `${choice.model.version} is not among the models promoted in ${request.place.environment} lately`,
      "Choose one of those, deploy it as a canary, or use `break-glass` with a reason.",
    );
  }
  const to: ServingChange =
    choice.kind === "target" ? choice.change : { kind: "promoted", model: choice.model, commit: null, runUrl: null };
  const vouching = await ports.vouch(to.model.sha256);
  if (vouching.kind === "invalid" && !request.breakGlass) {
    return refused(
      "records-not-valid",
      `the records of ${to.model.version} do not speak for it: ${vouching.reasons.join("; ")}`,
      "Restore the records, choose another version, or use `break-glass` with a reason.",
    );
  }
  const from = serving.current?.model ?? null;
  return { kind: "plan", plan: { from, to, vouching, isProven: choice.kind === "target" } };
}
