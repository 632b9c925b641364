import type { Server } from "node:http";

const idleLookMs = 100;

/**
 * Makes the orderly end of a serving process: no new connections, every request under way is answered, then `last` and
 * exit. What is not answered after `drainMs` never will be.
 */
export function leaveOnce(server: Server, drainMs: number, last: () => void): () => void {
  let isLeaving = false;
  const exit = (): void => {
    last();
    process.exit(0);
  };
  return () => {
    if (isLeaving) return;
    isLeaving = true;
    setTimeout(exit, drainMs).unref();
    // A connection that is kept alive becomes idle when its answer is complete, and would hold the server open for ever.
    setInterval(() => server.closeIdleConnections(), idleLookMs).unref();
    server.close(exit);
    server.closeIdleConnections();
  };
}
