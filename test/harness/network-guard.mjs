// Loaded before an action by `node --import`: refuses every outgoing connection but those to the fakes, and writes each
// refusal to a file, so that a test sees it even when the action swallows the error. It comes by the command line and not
// by NODE_OPTIONS, so that the action's environment stays the runner's; forked children and workers inherit it.
import { appendFileSync } from "node:fs";
import dgram from "node:dgram";
import net from "node:net";

const parameters = new URL(import.meta.url).searchParams;
const allowed = new Set(parameters.getAll("allow"));
const log = parameters.get("log");

function refuse(target) {
  if (log !== null) appendFileSync(log, `${target}\n`);
  throw Object.assign(new Error(`The test bench refuses the connection to ${target}`), { code: "ENETUNREACH" });
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function guardedConnect(...given) {
  // Node passes its own normalised list [options, callback] as the one argument; others pass options, a port or a path.
  const [first, second] = Array.isArray(given[0]) ? given[0] : given;
  const options = typeof first === "object" && first !== null ? first : { port: first, host: second };
  const host = typeof options.host === "string" ? options.host : "localhost";
  const target = options.path ?? `${host}:${String(options.port)}`;
  if (!allowed.has(target) && !allowed.has(`${host}:*`)) refuse(target);
  return connect.apply(this, given);
};

for (const name of ["send", "connect"]) {
  dgram.Socket.prototype[name] = () => refuse("a datagram");
}
