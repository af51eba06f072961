import { createHash } from "node:crypto";
import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** What the app is served from. The rest are caches and reports, which change while it runs. */
const served = ["BUILD_ID", "node_modules", "server", "static"];
const writtenWhileServing = join("server", "route-cache");

/** Which files a build has left, and how long each is: what was lost or cut short since shows. */
export function outputHash(distDir: string): string {
  const hash = createHash("sha256");
  const add = (path: string) => {
    const found = lstatSync(join(distDir, path), { throwIfNoEntry: false });
    if (!found || path === writtenWhileServing) return;
    if (found.isDirectory()) {
      for (const name of readdirSync(join(distDir, path)).sort()) add(join(path, name));
    } else hash.update(`\0${path}\0${found.size}`);
  };
  for (const path of served) add(path);
  return hash.digest("hex");
}
