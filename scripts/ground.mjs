// Plain JavaScript for any Node from 20 on: it brings up what the TypeScript beside it needs.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** One sentence, no stack. */
export function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** True when node_modules holds what the lockfile says; npm notes there what it installed. */
function isInstalled(withTools) {
  const wanted = readJson(join(root, "package-lock.json"))?.packages;
  const found = readJson(join(root, "node_modules/.package-lock.json"))?.packages;
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "" || entry.link) return true;
    if (found[path]) {
      const same = found[path].version === entry.version;
      return same && (!found[path].integrity || found[path].integrity === entry.integrity);
    }
    // Other platforms' packages are not there, nor development tools on a server.
    return entry.optional || entry.devOptional || entry.peer || (entry.dev && !withTools);
  });
}

function install() {
  const startedAt = Date.now();
  console.log("Installing packages (a minute or so, only after a change)");
  // Without install scripts: nothing here needs one, and Prisma's would download an engine.
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const env = { ...process.env, npm_config_engine_strict: "false" };
  const result = npm?.endsWith("npm-cli.js")
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: "inherit", env })
    : spawnSync("npm", args, {
        cwd: root,
        stdio: "inherit",
        env,
        shell: process.platform === "win32",
      });
  if (result.error || result.status !== 0) {
    refuse(
      `Installing the packages failed${result.error ? ` (${result.error.message})` : ""}: see npm's words above.`,
    );
  }
  console.log(`Packages installed in ${Math.round((Date.now() - startedAt) / 1000)} s`);
}

/** Node runs TypeScript by itself from 22.18 on. */
function runsTypeScript(version) {
  const [major, minor] = version.replace("v", "").split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

function pinnedNode() {
  const platform = process.platform === "win32" ? "win" : process.platform;
  const program = process.platform === "win32" ? "bin/node.exe" : "bin/node";
  const path = join(root, "node_modules", `node-${platform}-${process.arch}`, program);
  if (existsSync(path)) return path;
  return refuse(
    `Node ${process.versions.node} is too old and there is none in node_modules for ${platform}-${process.arch}: install Node 22.18 or newer.`,
  );
}

/**
 * Installs when needed, then runs a TypeScript file: in this process if its Node can, otherwise
 * under the Node that came with the packages.
 */
export async function run(script, args, { withTools = false } = {}) {
  if (!isInstalled(withTools)) install();
  const path = join(root, script);
  if (runsTypeScript(process.version)) {
    process.argv = [process.argv[0], path, ...args];
    await import(path);
    return;
  }
  // The channel tells the child when we are killed without a chance to say so.
  const stdio = ["inherit", "inherit", "inherit", "ipc"];
  const child = spawn(pinnedNode(), [path, ...args], { cwd: root, stdio });
  // On Ctrl-C a terminal tells the child as well; hearing it twice does no harm.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => child.kill(signal));
  // npm hands SIGTERM to its shell only, which dies without a word to us.
  const parent = process.ppid;
  const underNpm = process.env.npm_lifecycle_event !== undefined;
  if (underNpm) setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 200).unref();
  child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
