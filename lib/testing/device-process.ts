import { nodeId } from "#lib/devices/node.ts";
import { runDevices } from "#lib/devices/run.ts";

// A process of the app's that does nothing but hold web devices; a test starts and kills it.

const stop = runDevices(process.argv[2] ?? null);
process.once("SIGTERM", async () => {
  await stop();
  process.exit(0);
});
process.stdout.write(`${JSON.stringify({ node: nodeId() })}\n`);
