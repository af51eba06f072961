import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Asked = {
  path: string;
  authorization: string | undefined;
  body: {
    model: string;
    temperature?: number;
    messages: { role: string; content: string | null; tool_call_id?: string }[];
    tools?: { function: { name: string } }[];
  };
};

type Call = [name: string, args: object | string];

/** What the endpoint does with one request. */
export type Scripted =
  | { text: string; calls?: Call[] }
  | { calls: Call[] }
  | { status: number; message?: string; headers?: Record<string, string> }
  /** These very bytes, as if they were an answer. */
  | { raw: string; type?: string }
  | "silence"
  | "hang up";
type Script = Scripted | ((asked: Asked) => Scripted | Promise<Scripted>);

export type FakeModel = {
  /** For a tenant's `baseUrl`. */
  baseUrl: string;
  asked: Asked[];
  /** What the tools answered in the latest request, parsed. */
  toolAnswers(): unknown[];
  /** Replaces what is left of the script; the last line goes on for ever. */
  script(...lines: Script[]): void;
  stop(): Promise<void>;
};

/** An OpenAI-compatible endpoint on a real socket that says what the test wrote down for it. */
export async function startFakeModel(): Promise<FakeModel> {
  const asked: Asked[] = [];
  let lines: Script[] = [{ text: "Halo" }];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const one: Asked = {
      path: request.url ?? "",
      authorization: request.headers.authorization,
      body: JSON.parse(Buffer.concat(chunks).toString()) as Asked["body"],
    };
    asked.push(one);
    const line = (lines.length > 1 ? lines.shift() : lines[0]) ?? { text: "" };
    play(typeof line === "function" ? await line(one) : line, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    asked,
    toolAnswers: () =>
      (asked.at(-1)?.body.messages ?? [])
        .filter(({ role }) => role === "tool")
        .map(({ content }) => JSON.parse(content ?? "null") as unknown),
    script: (...next) => {
      lines = next;
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

function play(line: Scripted, response: ServerResponse): void {
  if (line === "silence") return;
  if (line === "hang up") {
    response.destroy();
  } else if ("raw" in line) {
    response.writeHead(200, { "content-type": line.type ?? "application/json" }).end(line.raw);
  } else if ("status" in line) {
    const error = { message: line.message ?? "no", type: "error" };
    response
      .writeHead(line.status, { "content-type": "application/json", ...line.headers })
      .end(JSON.stringify({ error }));
  } else {
    response
      .writeHead(200, { "content-type": "application/json" })
      .end(JSON.stringify(completionOf(line)));
  }
}

let calls = 0;

function completionOf(line: { text?: string; calls?: Call[] }): object {
  const tool_calls = line.calls?.map(([name, args]) => ({
    id: `call_${++calls}`,
    type: "function",
    function: { name, arguments: typeof args === "string" ? args : JSON.stringify(args) },
  }));
  const message = {
    role: "assistant",
    content: line.text ?? null,
    ...(tool_calls && { tool_calls }),
  };
  return {
    id: "chatcmpl-1",
    object: "chat.completion",
    created: 1,
    model: "fake",
    choices: [{ index: 0, message, finish_reason: tool_calls ? "tool_calls" : "stop" }],
    usage: { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 },
  };
}
