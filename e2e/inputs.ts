import fc, { type Arbitrary } from "fast-check";
import type { Document, Operation, Schema } from "./document.ts";
import { uploadsOf } from "./forms.ts";

/** What breaks programs: wrong types, ends of ranges, other scripts, halves of characters. */
const nasty = fc.constantFrom<unknown>(
  null,
  true,
  0,
  -1,
  1e308,
  2 ** 53,
  "",
  " ",
  "\u0000",
  "\ud800",
  "\u202e\u200f👩‍👩‍👧‍👦",
  "' OR 1=1 --",
  "{{7*7}}",
  "../../etc/passwd",
  "x".repeat(5_000),
  "0000-01-01T00:00:00Z",
  "9999-12-31T23:59:59-23:59",
  "01890000-0000-7000-8000-000000000000",
  [],
  {},
  [[[[]]]],
  { $ref: "x", __proto__: null, constructor: 1, toString: 2 },
);

/** Values of a schema, valid ones and, now and then, nasty ones in their place. */
export function valuesOf(schema: Schema, document: Document, depth = 0): Arbitrary<unknown> {
  const right = rightValues(schema, document, depth);
  return fc.oneof({ weight: 6, arbitrary: right }, { weight: 1, arbitrary: nasty });
}

function rightValues(schema: Schema, document: Document, depth: number): Arbitrary<unknown> {
  const inner = (one: Schema) => valuesOf(one, document, depth + 1);
  if (schema.$ref) {
    return rightValues(named(schema, document), document, depth);
  }
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return fc.oneof(...either.map(inner));
  switch ([schema.type ?? (depth > 4 ? "null" : "any")].flat()[0]) {
    case "object":
      return objectOf(schema, inner);
    case "array": {
      const { minItems: minLength = 0, maxItems = 4 } = schema;
      const maxLength = Math.max(minLength, Math.min(maxItems, 4));
      return fc.array(inner(schema.items ?? {}), { minLength, maxLength });
    }
    case "string":
      return textOf(schema);
    case "integer":
    case "number": {
      const { minimum: min = -10, maximum: max = 1_000 } = schema;
      return fc.integer({ min: Math.max(min, -(2 ** 31)), max: Math.min(max, 2 ** 31 - 1) });
    }
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

const named = (schema: Schema, { components }: Document): Schema =>
  schema.$ref ? (components.schemas[schema.$ref.split("/").at(-1) ?? ""] ?? {}) : schema;

function objectOf(schema: Schema, inner: (one: Schema) => Arbitrary<unknown>) {
  const { properties = {}, required = [], additionalProperties } = schema;
  const known = Object.fromEntries(
    Object.entries(properties).map(([name, one]) => [name, inner(one)]),
  );
  const fixed = fc.record(known, { requiredKeys: required.filter((name) => name in known) });
  const free = additionalProperties ? fc.dictionary(fc.string(), fc.jsonValue()) : fc.constant({});
  return fc.tuple(fixed, free).map(([a, b]) => ({ ...b, ...a }));
}

function textOf({ format, pattern, minLength = 0, maxLength = 50 }: Schema): Arbitrary<string> {
  if (format === "date-time") {
    return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  }
  if (format === "ipv4") return fc.ipV4();
  if (format === "ipv6") return fc.ipV6();
  if (pattern) return fc.stringMatching(/^[\w./:-]{1,40}$/);
  return fc.string({ unit: "grapheme", minLength, maxLength: Math.min(maxLength, 60) });
}

/** A whole call of an operation: its query, its body or form, and the odd header. */
export function callsOf(operation: Operation, document: Document) {
  const of = (place: string) => (operation.parameters ?? []).filter((one) => one.in === place);
  const query = fc.record(
    Object.fromEntries(of("query").map(({ name, schema }) => [name, valuesOf(schema, document)])),
    { requiredKeys: [] },
  );
  const { "application/json": json, "multipart/form-data": form } =
    operation.requestBody?.content ?? {};
  const body = json ? valuesOf(json.schema, document) : fc.constant(undefined);
  const upload = form ? uploadsOf(named(form.schema, document)) : fc.constant(undefined);
  const language = fc.constantFrom("id", "en", "", "*;q=x");
  const key = fc.option(
    fc.string({ maxLength: 20 }).map((text) => text.replace(/[^ -~]/g, "?")),
    {
      nil: undefined,
    },
  );
  return fc.record({ query, body, upload, language, key });
}
