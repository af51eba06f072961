import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const headers = { authorization: "Bearer t", "content-type": "application/json" };
const body = (n: number) =>
  JSON.stringify({
    messaging_product: "whatsapp",
    to: "+628123456789",
    type: "text",
    text: { body: String(n) },
    biz_opaque_callback_data: `ours-${n}`,
  });

test("runs by itself, obeys another process, and what it took stays on record after a kill", async () => {
  const folder = mkdtempSync(join(tmpdir(), "fake-graph-"));
  const logFile = join(folder, "graph.jsonl");
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, "main.ts"), "--port", "0", "--log", logFile],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const { url } = JSON.parse(line.toString()) as { url: string };
  const send = (n: number) =>
    fetch(`${url}/v26.0/1/messages`, { method: "POST", headers, body: body(n) });
  const plan = (command: object) =>
    fetch(`${url}/__control`, { method: "POST", headers, body: JSON.stringify(command) });

  expect((await send(1)).status).toBe(200);
  await plan({ do: "fail", code: 131016, status: 503 });
  expect((await send(2)).status).toBe(503);
  await plan({ do: "drop" });
  await expect(send(3)).rejects.toThrow();
  const told = (await (await fetch(`${url}/__control`)).json()) as { accepted: unknown[] };
  expect(told.accepted).toHaveLength(2);

  child.kill("SIGKILL");
  await once(child, "exit");
  const lines = readFileSync(logFile, "utf8").trimEnd().split("\n");
  expect(lines.map((text) => JSON.parse(text))).toMatchObject([
    { n: 1, outcome: "accepted", clientMessageId: "ours-1", recipient: "628123456789" },
    { n: 2, outcome: "refused", status: 503 },
    { n: 3, outcome: "dropped", status: null, clientMessageId: "ours-3" },
  ]);
  rmSync(folder, { recursive: true });
});
