import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { token } from "#lib/testing/whatsapp-web.ts";
import { freePort } from "#scripts/postgres/credentials.ts";
import { findChromium } from "#scripts/test/chromium.ts";

// Each worker reads this file anew: what was chosen first is handed down in the environment.
const { env } = process;
if (!env.E2E_URL) {
  const dataDir = mkdtempSync(join(tmpdir(), "sapa-e2e-"));
  process.once("exit", () => rmSync(dataDir, { recursive: true, force: true }));
  process.once("exit", () => rmSync(`${dataDir}-web.jsonl`, { force: true }));
  env.E2E_OWN_SERVER = "1";
  env.E2E_DATA_DIR = dataDir;
  env.E2E_URL = `http://localhost:${await freePort()}`;
  env.E2E_GRAPH_URL = `http://127.0.0.1:${await freePort()}`;
  env.E2E_WEB_URL = `http://127.0.0.1:${await freePort()}`;
  env.E2E_HOOK_URL = `http://127.0.0.1:${await freePort()}`;
  env.E2E_OTHER_HOOK_URL = `http://127.0.0.1:${await freePort()}`;
}
env.E2E_PROXY_URL ??= `http://127.0.0.1:${await freePort()}`;
const { E2E_URL = "", E2E_GRAPH_URL = "", E2E_HOOK_URL = "", E2E_DATA_DIR = "" } = env;
const { E2E_OTHER_HOOK_URL = "" } = env;
const { E2E_PROXY_URL, E2E_WEB_URL = "" } = env;
const webSocket = `${E2E_WEB_URL.replace("http", "ws")}/ws/chat?access_token=${token}`;
const portOf = (url: string) => new URL(url).port;
const gracefulShutdown = { signal: "SIGTERM", timeout: 20_000 } as const;

/** The real thing, on a port and data of its own: built, started and stopped as anyone would. */
const ownServers = [
  {
    name: "Graph",
    command: `"${process.execPath}" lib/testing/fake-graph/main.ts --port ${portOf(E2E_GRAPH_URL)}`,
    url: `${E2E_GRAPH_URL}/__control`,
    gracefulShutdown,
  },
  {
    // No test may reach WhatsApp's own.
    name: "WhatsApp Web",
    command: `"${process.execPath}" lib/testing/whatsapp-web-main.ts --port ${portOf(E2E_WEB_URL)} --log "${E2E_DATA_DIR}-web.jsonl"`,
    url: `${E2E_WEB_URL}/`,
    gracefulShutdown,
  },
  {
    name: "Sapa",
    command: `"${process.execPath}" scripts/start.mjs`,
    url: `${E2E_URL}/api/v1/openapi.json`,
    // A fresh clone is built first, on whatever machine this is.
    timeout: 600_000,
    gracefulShutdown,
    stdout: "pipe",
    env: {
      PORT: portOf(E2E_URL),
      APP_URL: E2E_URL,
      DATA_DIR: E2E_DATA_DIR,
      GRAPH_API_URL: E2E_GRAPH_URL,
      WHATSAPP_WEB_URL: webSocket,
      // Every test calls from an address of its own, and some use up what one address may.
      TRUST_PROXY: "1",
      REGISTRATIONS_PER_HOUR: "20",
      // Where a test may listen for webhooks; whatever else is private stays closed.
      OUTBOUND_ALLOW: [E2E_HOOK_URL, E2E_OTHER_HOOK_URL]
        .map((url) => url.replace("http://", ""))
        .join(", "),
      // Not the operator's.
      DATABASE_URL: "",
      REDIS_URL: "",
      NEXTAUTH_SECRET: "",
      S3_BUCKET: "",
      MEDIA_QUOTA_MB: "",
    },
  },
] as const;

/** Stands before the app and lets pass what its OpenAPI document allows (e2e/proxy.ts). */
const proxy = {
  name: "Prism",
  command: `"${process.execPath}" e2e/prism.ts ${E2E_URL} ${portOf(E2E_PROXY_URL)}`,
  url: `${E2E_PROXY_URL}/api/v1/ping`,
  gracefulShutdown,
};

export default defineConfig({
  testDir: "e2e",
  outputDir: "e2e/output/results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: { baseURL: E2E_URL },
  projects: [
    { name: "api", testMatch: "**/e2e/api/**/*.spec.ts" },
    {
      name: "browser",
      testMatch: "**/e2e/*.spec.ts",
      use: {
        browserName: "chromium",
        // No trace: recording one takes a fifth of the time. Ask for it: --trace retain-on-failure.
        screenshot: "only-on-failure",
        launchOptions: { executablePath: env.CHROMIUM || findChromium() },
      },
    },
  ],
  webServer: [...(env.E2E_OWN_SERVER ? ownServers : []), proxy],
});
