/** As much of OpenAPI 3.1 as our own document uses. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  description?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  example?: unknown;
  examples?: unknown[];
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  minimum?: number;
  maximum?: number;
};

export type Parameter = {
  name: string;
  in: "path" | "query" | "header" | "cookie";
  required?: boolean;
  description?: string;
  schema?: Schema;
};

type Content = Record<string, { schema?: Schema; example?: unknown }>;

export type DocumentedOperation = {
  operationId: string;
  summary?: string;
  description?: string;
  tags?: string[];
  servers?: { url: string }[];
  security?: Record<string, string[]>[];
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses?: Record<string, { content?: Content }>;
};

export type ApiDocument = {
  servers: { url: string }[];
  tags?: { name: string; description?: string }[];
  paths: Record<string, Record<string, DocumentedOperation>>;
  components: { schemas: Record<string, Schema> };
};

export type Entry = {
  method: string;
  path: string;
  /** From the server's root: `/api/v1/ping`. */
  address: string;
  operation: DocumentedOperation;
};

/** Every operation, with its whole address, by section in the document's order. */
export function sectionsOf(document: ApiDocument): { name: string; entries: Entry[] }[] {
  const sections = new Map<string, Entry[]>(
    (document.tags ?? []).map((tag) => [tag.name, [] as Entry[]]),
  );
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const base = (operation.servers ?? document.servers)[0]?.url ?? "";
      const name = operation.tags?.[0] ?? "";
      const entry = {
        method: method.toUpperCase(),
        path,
        address: base.replace(/\/$/, "") + path,
        operation,
      };
      sections.set(name, [...(sections.get(name) ?? []), entry]);
    }
  }
  return [...sections]
    .map(([name, entries]) => ({ name, entries }))
    .filter(({ entries }) => entries.length > 0);
}
