import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build, isBuilt } from "#scripts/build.ts";
import { freePort } from "#scripts/postgres/credentials.ts";
import { sign, textMessage } from "../fake-graph/webhook.ts";
import { type FakeGraph, startFakeGraph } from "../fake-graph.ts";
import { type Receiver, startReceiver } from "../receiver.ts";
import { until } from "../until.ts";
import { type Running, startApp } from "./processes.ts";
import { strungTo, type Wire } from "./wire.ts";

/** Each is looked for in all that the app writes; a new kind of secret is added here. */
const canaries = {
  password: "kenari-sandi-9f2c",
  newPassword: "kenari-sandi-baru-71bd",
  wrongPassword: "kenari-salah-44ae",
  accessToken: "EAAGkenaritoken5512",
  appSecret: "kenariappsecret8830",
  verifyToken: "kenariverify1207",
  urlToken: "kenari-di-alamat-3391",
  sealing: "kenari-rahasia-pemasangan-yang-cukup-panjang-6671",
};
const found: Record<string, string> = { ...canaries };

const directory = mkdtempSync(join(tmpdir(), "sapa-canaries-"));
const logFile = join(directory, "app.log");
let app: Running;
let line: Wire;
let graph: FakeGraph;
let receiver: Receiver;
let url: string;

// The app as it ships, as talkative as it can be.
beforeAll(async () => {
  if (!isBuilt()) await build();
  const database = process.env.DATABASE_URL ?? "";
  line = await strungTo(database);
  const { password } = new URL(database);
  if (password.length > 7) found.database = password;
  graph = await startFakeGraph();
  receiver = await startReceiver(() => ({ status: 500, body: "tidak" }));
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const env = {
    PORT: String(port),
    APP_URL: url,
    DATABASE_URL: line.url,
    DATA_DIR: directory,
    GRAPH_API_URL: graph.url,
    NEXTAUTH_SECRET: canaries.sealing,
    OUTBOUND_ALLOW: new URL(receiver.url).host,
    REGISTRATIONS_PER_HOUR: "100",
    LOG_LEVEL: "trace",
  };
  app = await startApp(env, logFile);
}, 600_000);
afterAll(async () => {
  await app?.stop();
  await receiver.stop();
  await graph.close();
  await line.close();
  rmSync(directory, { recursive: true, force: true });
});

type Told<Data> = { status: number; text: string; data: Data };

async function ask<Data = unknown>(
  method: string,
  path: string,
  token?: string,
  body?: unknown,
): Promise<Told<Data>> {
  const answer = await fetch(url + path, {
    method,
    headers: {
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  const data = text.startsWith("{") ? JSON.parse(text).data : undefined;
  return { status: answer.status, text, data };
}

const email = "kenari@toko.test";
const channel = {
  kind: "CLOUD",
  name: "Nomor",
  phoneNumberId: "771",
  wabaId: "772",
  accessToken: canaries.accessToken,
  appSecret: canaries.appSecret,
  verifyToken: canaries.verifyToken,
};

/** While it lasts every new row of a table is refused, with the row in PostgreSQL's own words. */
async function breakTable(table: string): Promise<() => Promise<unknown>> {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
  await owner.query(
    `ALTER TABLE ${table} ADD CONSTRAINT broken CHECK (tenant_id IS NULL) NOT VALID`,
  );
  return async () => {
    await owner.query(`ALTER TABLE ${table} DROP CONSTRAINT broken`);
    await owner.end();
  };
}

test("no key, password, token or webhook secret is ever written to the log, whatever goes wrong", async () => {
  const { password, wrongPassword, newPassword } = canaries;
  const registered = await ask<{ token: string }>("POST", "/api/register", undefined, {
    name: "Kenari",
    email,
    password,
  });
  expect(registered.status).toBe(201);
  const { token } = registered.data;
  found.loginToken = token;
  const made = async (path: string, body: object) => {
    const answer = await ask<{ id: string; secret: string }>("POST", `/api/v1${path}`, token, body);
    expect(answer.status, answer.text).toBe(201);
    return answer.data;
  };
  const key = await made("/api-keys", { name: "ERP", scopes: ["admin:*"] });
  found.key = key.secret;
  const hook = await made("/webhooks", { url: `${receiver.url}?token=${canaries.urlToken}` });
  found.webhookSecret = hook.secret;
  const { id: channelId } = await made("/channels", channel);

  // What callers do wrong, with secrets in the wrong places.
  const typo = `${key.secret.slice(0, -1)}0`;
  found.typo = typo;
  for (const [method, path, bearer, body] of [
    ["POST", "/api/login", undefined, { email, password: wrongPassword }],
    ["POST", "/api/login", undefined, `{"email":"${email}","password":"${wrongPassword}"`],
    ["POST", "/api/register", undefined, { name: "X", email, password: newPassword }],
    ["GET", "/api/v1/ping", typo],
    ["GET", `/api/v1/ping?access_token=${key.secret}`, key.secret],
    ["GET", `/api/v1/${key.secret}`, key.secret],
    ["POST", "/api/v1/channels", key.secret, channel],
    ["POST", "/api/v1/channels", key.secret, { ...channel, name: "" }],
    ["POST", "/api/v1/channels", key.secret, `${JSON.stringify(channel)}x`],
    ["PATCH", `/api/v1/channels/${channelId}`, key.secret, { ...channel }],
    ["PATCH", `/api/v1/members/${channelId}`, key.secret, { password: newPassword }],
    ["GET", `/webhook/message?hub.mode=subscribe&hub.verify_token=${canaries.verifyToken}x`],
    ["GET", `/webhook/message?hub.mode=subscribe&hub.verify_token=${canaries.verifyToken}`],
    ["POST", "/webhook/message", undefined, { token: canaries.appSecret }],
  ] as const) {
    const { status } = await ask(method, path, bearer, body);
    expect(status, `${method} ${path}`).toBeLessThan(500);
  }

  // What others do wrong: Meta refuses, an endpoint fails, a template list cannot be read.
  const say = async (text: string) => {
    const post = JSON.stringify(textMessage({ ...channel, from: "628123456789", text }));
    const headers = { "x-hub-signature-256": sign(post, canaries.appSecret) };
    const answer = await fetch(`${url}/webhook/message`, { method: "POST", headers, body: post });
    expect(answer.status).toBe(200);
  };
  await say("halo");
  await until("the endpoint's first failure", () => receiver.received.length > 0, 30_000);
  const chats = async () =>
    (await ask<{ items: { id: string }[] }>("GET", "/api/v1/conversations", key.secret)).data.items;
  const [chat] = await until("the chat", async () => {
    const all = await chats();
    return all.length > 0 ? all : null;
  });
  graph.failNext(190, 401, 1);
  graph.failNext(131_000, 500, 2);
  const sent = await ask("POST", `/api/v1/conversations/${chat?.id}/messages`, key.secret, {
    text: "gagal",
  });
  expect(sent.status).toBe(201);
  await ask("POST", "/api/v1/templates/sync", key.secret, { channelId });
  await until(
    "the refusal",
    async () =>
      (await ask("GET", `/api/v1/channels/${channelId}`, key.secret)).text.includes(
        '"disconnected"',
      ),
    30_000,
  );

  // What goes wrong with us: PostgreSQL refuses the row, and says which it was.
  for (const [table, method, path, body] of [
    ["api_keys", "POST", "/api/v1/api-keys", { name: "ERP", scopes: ["usage:read"] }],
    ["channels", "POST", "/api/v1/channels", { ...channel, phoneNumberId: "773" }],
    ["channels", "PATCH", `/api/v1/channels/${channelId}`, { accessToken: channel.accessToken }],
    ["webhook_endpoints", "POST", `/api/v1/webhooks/${hook.id}/rotate-secret`, {}],
    ["sessions", "POST", "/api/login", { email, password }],
  ] as const) {
    const mend = await breakTable(table);
    const answer = await ask(method, path, path === "/api/login" ? undefined : token, body);
    await mend();
    expect(answer.status, `${path}: ${answer.text}`).toBe(500);
    expect(answer.text).toContain("INTERNAL");
    expect(answer.text).not.toMatch(/kenari|constraint|api_keys/i);
  }
  await line.cut();
  expect((await ask("GET", "/api/v1/ping", key.secret)).status).toBe(503);
  expect((await ask("POST", "/api/login", undefined, { email, password })).status).toBe(503);
  await line.mend();
  await until("an answer", async () => {
    const answer = await ask("GET", "/api/v1/ping", key.secret).catch(() => null);
    return answer?.status === 200;
  });

  const log = readFileSync(logFile, "utf8");
  expect(log.match(/"msg":"unexpected error"/g)?.length).toBe(5);
  for (const [name, secret] of Object.entries(found)) {
    expect(secret?.length, name).toBeGreaterThan(7);
    for (const spelled of [secret, encodeURIComponent(secret), btoa(secret).replace(/=+$/, "")]) {
      const at = log.indexOf(spelled);
      expect(at < 0 ? "" : log.slice(Math.max(0, at - 200), at + 80), name).toBe("");
    }
  }
}, 180_000);
