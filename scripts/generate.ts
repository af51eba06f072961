import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMain, root } from "./root.ts";

const schemaPath = join(root, "prisma/schema.prisma");
const generatedDir = join(root, "lib/db/generated");
const stampPath = join(generatedDir, ".schema-hash");

// A hash, not a time: a fresh clone or a checkout of an older commit has any times it likes.
function schemaHash(): string {
  const prismaPackage = readFileSync(join(root, "node_modules/prisma/package.json"), "utf8");
  const { version } = JSON.parse(prismaPackage) as { version: string };
  return createHash("sha256").update(version).update(readFileSync(schemaPath)).digest("hex");
}

export function isGenerated(): boolean {
  if (!existsSync(schemaPath)) return true;
  return existsSync(stampPath) && readFileSync(stampPath, "utf8") === schemaHash();
}

/** Writes the Prisma client to lib/db/generated when it is missing or older than the schema. */
export async function generate(options: { force?: boolean } = {}): Promise<void> {
  if (!options.force && isGenerated()) return;
  const hash = schemaHash();
  const cli = join(root, "node_modules/prisma/build/index.js");
  const args = [cli, "generate", "--config", "prisma/config.ts", "--no-hints"];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    output += chunk;
  });
  const code = await new Promise((done) => child.once("close", done));
  if (code !== 0) throw new Error(`prisma generate failed:\n${output.trim()}`);
  writeFileSync(stampPath, hash);
}

if (isMain(import.meta.url)) await generate({ force: true });
