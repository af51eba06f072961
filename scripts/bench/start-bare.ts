import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { root } from "../root.ts";
import type { Shop } from "./shop.ts";

/** The bare server in a process of its own, on the same database. */
export async function startBare(shop: Shop): Promise<{ origin: string; pid: number; end(): void }> {
  const child = spawn(
    process.execPath,
    [join(root, "scripts/bench/bare.ts"), shop.tenantId, shop.channelId],
    {
      cwd: root,
      env: { ...process.env, DATABASE_URL: shop.databaseUrl, NODE_ENV: "production" },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    },
  );
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  const end = () => void child.kill("SIGTERM");
  return { origin: `http://localhost:${port}`, pid: child.pid ?? 0, end };
}
