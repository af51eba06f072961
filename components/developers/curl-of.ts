import type { ApiDocument, Entry } from "./document.ts";
import { exampleOf } from "./example-of.ts";

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** The call as one would type it; ids stand as `{id}`, to be filled in. */
export function curlOf(
  document: ApiDocument,
  { method, address, operation }: Entry,
  { origin, key }: { origin: string; key: string },
): string {
  const parts = [`curl ${quoted(origin + address)}`];
  if (method !== "GET") parts[0] = `curl -X ${method} ${quoted(origin + address)}`;
  const open = operation.security?.some((one) => Object.keys(one).length === 0);
  if (!open) parts.push(`-H ${quoted(`Authorization: Bearer ${key}`)}`);
  const content = operation.requestBody?.content ?? {};
  const json = content["application/json"];
  if (json) {
    const body = JSON.stringify(json.example ?? exampleOf(document, json.schema), null, 2);
    parts.push(`-H 'Content-Type: application/json'`, `-d ${quoted(body)}`);
  } else if (content["multipart/form-data"]) {
    parts.push("-F file=@foto.jpg");
  }
  return parts.join(" \\\n  ");
}
