import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Document, urlOf } from "./document.ts";

/**
 * prism before the app: `prism.ts <app> <port>`. It is given the document as a file, as its own
 * way to fetch one breaks on today's Node (an AbortSignal of its own that fetch does not take).
 */
const [, , app = "", port = ""] = process.argv;
const answer = await fetch(`${app}/api/v1/openapi.json`);
const directory = mkdtempSync(join(tmpdir(), "sapa-prism-"));
process.once("exit", () => rmSync(directory, { recursive: true, force: true }));
process.once("SIGTERM", () => process.exit());
const document = join(directory, "openapi.json");
const api = (await answer.json()) as Document;
// It knows nothing of base paths: each one is told as it is called.
const paths = Object.entries(api.paths).map(([path, operations]) => [urlOf(path), operations]);
// Nor of the dialect that is OpenAPI 3.1's own unless it is named: it would read draft 7.
const jsonSchemaDialect = "https://json-schema.org/draft/2020-12/schema";
const read = { ...api, jsonSchemaDialect, paths: Object.fromEntries(paths) };
writeFileSync(document, JSON.stringify(read));

const options = ["--errors", "--cors", "false", "--verboseLevel", "silent", "--port", port];
process.argv.splice(2, Infinity, "proxy", document, app, ...options);
await import("@stoplight/prism-cli/dist/index.js");
