import { createServer, type Server } from "node:http";
import { serveJson } from "../loopback-server.ts";
import { exposition } from "./exposition.ts";
import { routesSchema } from "./routes.ts";
import type { RoutingTable } from "./routing-table.ts";
import type { TrafficCounts } from "./traffic.ts";

/**
 * The proxy's other listener, on the loopback address always: metrics for anybody on this machine, routes for the
 * supervisor alone, who proves itself by the secret of the state-dir.
 */
export function createAdmin(table: RoutingTable, counts: TrafficCounts, secret: string): Server {
  const commands = serveJson(secret, {
    status: () => Promise.resolve(table.status()),
    async routes(body) {
      const isApplied = await table.apply(routesSchema.parse(body));
      return { isApplied, status: table.status() };
    },
    renew() {
      table.renew();
      return Promise.resolve({});
    },
  });
  return createServer((request, response) => {
    if (request.method === "GET" && request.url === "/metrics") {
      response.writeHead(200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" });
      response.end(exposition(table, counts));
      return;
    }
    void commands(request, response);
  });
}
