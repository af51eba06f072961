import { accountExamples } from "./examples/account.ts";
import { botExamples } from "./examples/bot.ts";
import { chatExamples } from "./examples/chat.ts";
import { deviceExamples } from "./examples/device.ts";
import { shopExamples } from "./examples/shop.ts";

type Schema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  const?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  example?: unknown;
  examples?: unknown[];
};
type Content = Record<string, { schema?: Schema; example?: unknown }>;
type Operation = { requestBody?: { content: Content }; responses: Record<string, object> };
type Group = Record<string, Record<string, Operation>>;
export type Document = {
  paths: Group;
  webhooks: Group;
  components: { schemas: Record<string, Schema> };
};

const examples: Record<string, unknown> = {
  ...accountExamples,
  ...botExamples,
  ...chatExamples,
  ...shopExamples,
  ...deviceExamples,
};
const anInstant = "2026-11-21T03:04:05.678Z";

/** Gives every schema its example, and every JSON body one that is made of them. */
export function addExamples(document: Document): Document {
  const { schemas } = document.components;
  for (const [name, schema] of Object.entries(schemas)) {
    const { example = examples[name] } = schema;
    if (example !== undefined) schema.examples ??= [example];
    // The word of OpenAPI 3.0; in 3.1 it is JSON Schema's own list.
    delete schema.example;
  }
  for (const group of [document.paths, document.webhooks]) {
    for (const operation of Object.values(group).flatMap((each) => Object.values(each))) {
      const bodies = [operation.requestBody, ...Object.values(operation.responses)];
      for (const body of bodies as { content?: Content }[]) {
        const json = body?.content?.["application/json"];
        if (!json?.schema || json.example !== undefined) continue;
        const example = exampleOf(json.schema, schemas);
        if (example !== undefined) json.example = example;
      }
    }
  }
  return document;
}

/** undefined: there is nothing to say about some part of it, so better nothing of the whole. */
function exampleOf(schema: Schema, schemas: Document["components"]["schemas"]): unknown {
  if (schema.examples) return schema.examples[0];
  if (schema.$ref) {
    const named = schemas[schema.$ref.split("/").at(-1) ?? ""];
    return named && exampleOf(named, schemas);
  }
  if (schema.const !== undefined) return schema.const;
  if (schema.items) {
    const item = exampleOf(schema.items, schemas);
    return item === undefined ? undefined : [item];
  }
  if (schema.properties) {
    const parts = (schema.required ?? []).map((name) => [
      name,
      exampleOf(schema.properties?.[name] ?? {}, schemas),
    ]);
    return parts.every(([, part]) => part !== undefined) ? Object.fromEntries(parts) : undefined;
  }
  if (schema.format === "date-time") return anInstant;
  return schema.type?.includes("null") ? null : undefined;
}
