import { parseArgs } from "node:util";
import { startWhatsAppWeb } from "./whatsapp-web.ts";

/** The mock as a process of its own: `node lib/testing/whatsapp-web-main.ts --port 4020 --log web.jsonl` */
const { values } = parseArgs({
  options: { port: { type: "string", default: "4020" }, log: { type: "string" } },
});
process.stdout.on("error", () => undefined);
const web = await startWhatsAppWeb({
  port: Number(values.port),
  ...(values.log && { recorderPath: values.log }),
});
process.stdout.write(`${JSON.stringify({ url: web.url, pid: process.pid })}\n`);
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => void web.close().then(() => process.exit(0)));
}
