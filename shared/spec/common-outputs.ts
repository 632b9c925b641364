/** Outputs of every action (contracts.md §4). */
export const commonOutputs = {
  verdict: { description: "pass, warn, fail or inconclusive; empty when an error ended the run." },
  "reason-codes": { description: "Why, as a JSON array of codes." },
  result: { description: "Verdict, reason codes and gates as JSON, at most 64 KB." },
  "result-path": { description: "File with the whole result as JSON." },
  "record-path": { description: "File with the record, an in-toto statement." },
  "record-digest": { description: "SHA-256 of the record's bytes." },
  "report-path": { description: "File with the full report as HTML." },
} as const;
