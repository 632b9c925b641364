import type { Fault } from "./faults.ts";
import type { OperationId } from "./operations.ts";

/** One request as the server saw it, and what it answered. */
export interface JournalEntry {
  readonly method: string;
  /** Without the base path and query, as sent (not decoded). */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Parsed; undefined when none was sent or it was no JSON. */
  readonly body: unknown;
  /** Undefined when no operation matched. */
  readonly operation: OperationId | undefined;
  /** The token as sent, "" without one. */
  readonly token: string;
  readonly userAgent: string;
  /** 0 when the socket was cut. */
  readonly status: number;
  readonly fault: Fault["kind"] | undefined;
}

/** A request or answer that does not follow GitHub's description of its interface. */
export interface Violation {
  readonly side: "request" | "response";
  readonly operation: OperationId | undefined;
  readonly line: string;
  readonly message: string;
}

export function violationLine({ side, operation, line, message }: Violation): string {
  return `${side} of ${operation ?? "no operation"} (${line}): ${message}`;
}
