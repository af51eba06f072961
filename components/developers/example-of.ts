import type { ApiDocument, Schema } from "./document.ts";

/** A value that the schema would accept: its own example, else one put together from its parts. */
export function exampleOf(document: ApiDocument, schema: Schema | undefined, depth = 0): unknown {
  if (!schema || depth > 8) return null;
  if (schema.example !== undefined) return schema.example;
  if (schema.examples && schema.examples.length > 0) return schema.examples[0];
  if (schema.$ref) {
    const name = schema.$ref.split("/").at(-1) ?? "";
    return exampleOf(document, document.components.schemas[name], depth + 1);
  }
  const below = (part: Schema | undefined) => exampleOf(document, part, depth + 1);
  if (schema.allOf) {
    return Object.assign({}, ...schema.allOf.map((part) => below(part) as object));
  }
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return below(choice.find((one) => one.type !== "null") ?? choice[0]);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.default !== undefined) return schema.default;
  return ofType(schema, below);
}

function ofType(schema: Schema, below: (part: Schema | undefined) => unknown): unknown {
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === "object" || schema.properties) {
    const properties = Object.entries(schema.properties ?? {});
    return Object.fromEntries(properties.map(([name, part]) => [name, below(part)]));
  }
  if (type === "array") return [below(schema.items)];
  if (type === "integer" || type === "number") return schema.minimum ?? 1;
  if (type === "boolean") return true;
  if (type === "null") return null;
  return schema.format === "date-time" ? "2026-11-21T03:04:05.678Z" : "…";
}

/** What a parameter may be, in a few characters: `integer 1–100`, `"low" | "out"`. */
export function typeOf(document: ApiDocument, schema: Schema | undefined): string {
  if (!schema) return "";
  if (schema.$ref) {
    return typeOf(document, document.components.schemas[schema.$ref.split("/").at(-1) ?? ""]);
  }
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return choice.map((one) => typeOf(document, one)).join(" | ");
  const type = Array.isArray(schema.type) ? schema.type.join(" | ") : (schema.type ?? "");
  const { minimum, maximum } = schema;
  if (minimum === undefined || maximum === undefined || maximum > 1e12) return type;
  return `${type} ${minimum}–${maximum}`;
}
