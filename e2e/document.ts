import { wire } from "./wire.ts";

/** As much of JSON Schema as we read ourselves; Ajv reads the rest. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: boolean | Schema;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  examples?: object[];
};
type Content = Record<string, { schema: Schema }>;

export type Parameter = {
  name: string;
  in: "path" | "query" | "header";
  required?: boolean;
  schema: Schema;
};

export type Operation = {
  operationId: string;
  summary: string;
  tags: string[];
  parameters?: Parameter[];
  security: { bearer?: string[] }[];
  "x-people-only"?: true;
  requestBody?: { required?: boolean; content: Content };
  responses: Record<string, { description: string; content?: Content }>;
};

export type Document = {
  openapi: string;
  info: object;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

let loaded: Promise<Document> | undefined;

/** The OpenAPI document, as any integrator would fetch it. */
export function openApi(): Promise<Document> {
  loaded ??= wire({ method: "GET", path: "/api/v1/openapi.json" }).then(
    ({ text }) => JSON.parse(text) as Document,
  );
  return loaded;
}

export type Route = {
  method: string;
  /** As documented: `/conversations/{id}`. */
  path: string;
  operation: Operation;
  /** What a key must hold; undefined where any valid one will do. */
  scope: string | undefined;
  /** Refused to keys, whatever they hold. */
  people: boolean;
  /** Nobody is asked who they are: registering, logging in, Meta's posts. */
  open: boolean;
};

export const isDevice = (path: string): boolean => /^\/(api|webhook)\//.test(path);
/** A documented path as it is called: those of the device API are whole. */
export const urlOf = (path: string): string => (isDevice(path) ? path : `/api/v1${path}`);

/** Every operation that asks for a credential. A new one is tested by being documented. */
export const allRoutes = async (): Promise<Route[]> =>
  (await everyRoute()).filter(({ open }) => !open);

/** The same with those that anyone may call. */
export async function everyRoute(): Promise<Route[]> {
  const { paths } = await openApi();
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
      scope: operation.security.at(-1)?.bearer?.[0],
      people: operation["x-people-only"] ?? false,
      open: operation.security.length === 0,
    })),
  );
}

/** The documented operation that a request meets. */
export async function findRoute(method: string, url: string): Promise<Route | undefined> {
  const path = url.replace(/^\/api\/v1/, "").replace(/[?#].*$/, "");
  const meets = (route: Route) =>
    new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(path);
  const wanted = method === "HEAD" ? "GET" : method;
  const found = (await everyRoute()).filter((route) => route.method === wanted && meets(route));
  // `/conversations/counts` is itself, not a conversation of that name.
  return found.sort((a, b) => a.path.split("{").length - b.path.split("{").length)[0];
}
