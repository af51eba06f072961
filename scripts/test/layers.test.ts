import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../root.ts";
import { layersCommand } from "./layers.ts";

/** What each file imports, and the rule that is to catch it; null for what is allowed. */
const planted: [file: string, imports: string, rule: string | null][] = [
  ["app/a/route.ts", "#lib/db/tenant.ts", "routes-declare"],
  ["app/b/route.ts", "#lib/jobs/run.ts", "routes-declare"],
  ["app/c/route.ts", "#lib/messages/send.ts", null],
  ["app/c/page.tsx", "#components/inbox/list.tsx", null],
  ["app/c/env.ts", "#lib/env.ts", null],
  ["components/inbox/list.tsx", "#lib/messages/schema.ts", null],
  ["components/inbox/bad.tsx", "#lib/messages/send.ts", "browser-only"],
  ["components/inbox/node.tsx", "node:fs", "browser-has-no-node"],
  ["components/ui/button.tsx", "#lib/messages/schema.ts", "ui-knows-no-domain"],
  ["lib/messages/next.ts", "next/headers", "domains-know-no-framework"],
  ["lib/messages/react.ts", "react", "domains-know-no-framework"],
  ["lib/messages/edge.ts", "#lib/api/endpoint.ts", "domains-know-no-edge"],
  ["lib/messages/who.ts", "#lib/auth/key.ts", "domains-know-no-edge"],
  ["lib/messages/page.ts", "#components/inbox/list.tsx", "domains-know-no-edge"],
  ["lib/messages/all.ts", "#lib/db/root.ts", "few-see-all-tenants"],
  ["lib/messages/tool.ts", "vitest", "tools-do-not-ship"],
  ["lib/messages/start.ts", "#scripts/up.ts", "ground-is-below"],
  ["lib/messages/given.ts", "#lib/testing/given.ts", "tests-do-not-ship"],
  ["lib/messages/lost.ts", "./nowhere.ts", "nothing-unresolved"],
  ["lib/messages/one.ts", "./two.ts", "no-circles"],
  ["lib/messages/two.ts", "./one.ts", null], // the same circle, told once
  ["lib/messages/one.test.ts", "#lib/testing/given.ts", null],
  ["lib/whatsapp/cloud/send.ts", "../provider.ts", null],
  ["lib/whatsapp/cloud/bad.ts", "#lib/messages/send.ts", "providers-know-their-contract"],
  ["lib/whatsapp/cloud/worse.ts", "../web/send.ts", "providers-know-their-contract"],
  ["lib/whatsapp/provider.ts", "./web/send.ts", "contract-knows-no-provider"],
  ["lib/errors.ts", "#lib/messages/send.ts", "vocabulary-knows-no-room"],
  ["lib/channels/find.ts", "#lib/db/root.ts", null],
];
const empty = [
  "lib/messages/send.ts",
  "lib/messages/schema.ts",
  "lib/env.ts",
  "lib/api/endpoint.ts",
  "lib/auth/key.ts",
  "lib/db/root.ts",
  "lib/db/tenant.ts",
  "lib/jobs/run.ts",
  "lib/testing/given.ts",
  "lib/whatsapp/web/send.ts",
  "scripts/up.ts",
];

const dir = mkdtempSync(join(tmpdir(), "sapa-layers-"));
let caught: { from: string; rule: string }[] = [];

function write(file: string, text: string): void {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), text);
}

beforeAll(() => {
  for (const name of ["package.json", ".dependency-cruiser.cjs"]) {
    copyFileSync(join(root, name), join(dir, name));
  }
  symlinkSync(join(root, "node_modules"), join(dir, "node_modules"));
  for (const file of empty) write(file, "export const it = 1;\n");
  for (const [file, imports] of planted)
    write(file, `import "${imports}";\nexport const it = 1;\n`);
  const [program, args] = layersCommand("json", ["app", "components", "lib", "scripts"]);
  const report = JSON.parse(execFileSync(program, args, { cwd: dir }).toString());
  caught = report.summary.violations.map((found: { from: string; rule: { name: string } }) => ({
    from: found.from,
    rule: found.rule.name,
  }));
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

test.each(planted)("%s importing %s: %s", (file, _imports, rule) => {
  const rules = caught.filter((found) => found.from === file).map((found) => found.rule);
  if (rule === null) expect(rules).toEqual([]);
  else expect(rules).toContain(rule);
});
