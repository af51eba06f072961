import { parseArgs } from "node:util";
import { startFakeGraph } from "../fake-graph.ts";
import type { StatusTarget } from "./statuses.ts";

/**
 * The fake as a process of its own, so that it outlives the app it watches:
 * `node lib/testing/fake-graph/main.ts --port 4010 --log graph.jsonl`
 */
const { values } = parseArgs({
  options: {
    port: { type: "string", default: "4010" },
    host: { type: "string", default: "127.0.0.1" },
    log: { type: "string" },
    "delay-ms": { type: "string", default: "0" },
    webhook: { type: "string" },
    "app-secret": { type: "string", default: "" },
    "waba-id": { type: "string", default: "" },
    /** Which receipts follow a message, by commas; all of them by default. */
    statuses: { type: "string" },
    /** As JSON. */
    limits: { type: "string" },
  },
});

// Whoever started it may be killed: neither its terminal nor its pipe may take the fake along.
process.on("SIGHUP", () => undefined);
process.stdout.on("error", () => undefined);

const graph = await startFakeGraph({
  port: Number(values.port),
  host: values.host,
  ...(values.log && { logFile: values.log }),
});
if (values.limits) graph.limit(JSON.parse(values.limits));
graph.delayMs = Number(values["delay-ms"]);
if (values.webhook) {
  graph.autoStatuses({
    url: values.webhook,
    appSecret: values["app-secret"],
    wabaId: values["waba-id"],
    ...(values.statuses && { names: values.statuses.split(",") as StatusTarget["names"] }),
  });
}
process.stdout.write(`${JSON.stringify({ url: graph.url, pid: process.pid })}\n`);
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => void graph.close().then(() => process.exit(0)));
}
