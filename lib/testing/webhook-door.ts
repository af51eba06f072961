import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { webhookRoute } from "#lib/api/webhook.ts";
import { bytesOf } from "./fake-graph/http.ts";
import { workOff } from "./work.ts";

/** `POST /webhook/message` on a socket; what came is taken in before it is answered. */
export async function openWebhookDoor(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const url = `http://${request.headers.host}${request.url}`;
    const headers = new Headers(request.headers as Record<string, string>);
    const body = new Uint8Array(await bytesOf(request));
    const answer = await webhookRoute().POST(new Request(url, { method: "POST", headers, body }));
    await workOff(["inbound"]);
    response.writeHead(answer.status).end(await answer.text());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/webhook/message`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
