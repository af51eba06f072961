import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type MetaFixture = { name: string; json: unknown };

const folder =
  process.env.META_FIXTURES || join(import.meta.dirname, "../../../shared/fixtures/meta");

/** Published payloads of Meta's whose file name begins so; none where the folder is absent. */
export function metaFixtures(prefix: string): MetaFixture[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && name.endsWith(".json"))
    .sort()
    .map((name) => ({ name, json: JSON.parse(readFileSync(join(folder, name), "utf8")) }));
}

/**
 * The title of tests over these payloads, with the reason where they are skipped: the payloads
 * belong to others and are not in this repository.
 */
export const overFixtures = (title: string, fixtures: MetaFixture[]) =>
  fixtures.length > 0 ? title : `${title} (skipped: no published payloads; set META_FIXTURES)`;
