import type { Handlers } from "./handlers.ts";

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;
export type Routes = Record<string, Partial<Record<keyof Handlers<unknown>, unknown>>>;
type Found = { handlers: Partial<Record<string, Handler>>; params: Record<string, string> };

/** Whose a path is that is nobody's, by how it begins. */
type Unknown = { prefix: string; handlers: Routes[string] }[];

/**
 * Finds whose a request is and asks them, as Next does for the same files; null for what is not in
 * the tables. Next's own way to a handler costs more than our way through it.
 */
export function dispatcher(routes: Routes, unknown: Unknown) {
  const find = finder(routes);
  return (request: Request, path: string): Promise<Response> | null => {
    const found = find(path) ?? unknownAt(unknown, path);
    const method = request.method === "HEAD" ? "GET" : request.method;
    const handler = found?.handlers[method];
    if (!found || !handler) return null;
    return handler(request, { params: Promise.resolve(found.params) });
  };
}
export type Dispatch = ReturnType<typeof dispatcher>;

function finder(routes: Routes): (path: string) => Found | undefined {
  const plain = new Map<string, Found["handlers"]>();
  const all: { parts: string[]; handlers: Found["handlers"] }[] = [];
  for (const [path, entry] of Object.entries(routes)) {
    const handlers = entry as Found["handlers"];
    all.push({ parts: path.split("/"), handlers });
    if (!path.includes("{")) plain.set(path, handlers);
  }
  // What a path says outright goes before what it may stand for: "{" is behind every letter.
  all.sort((a, b) => (a.parts.join("/") < b.parts.join("/") ? -1 : 1));
  return (path) => {
    const handlers = plain.get(path);
    if (handlers) return { handlers, params: {} };
    const parts = path.split("/").map(decodeURIComponent);
    for (const one of all) {
      const params = match(one.parts, parts);
      if (params) return { handlers: one.handlers, params };
    }
    return undefined;
  };
}

function match(pattern: string[], parts: string[]): Record<string, string> | null {
  if (pattern.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [n, wanted] of pattern.entries()) {
    const part = parts[n] as string;
    if (wanted.startsWith("{")) params[wanted.slice(1, -1)] = part;
    else if (wanted !== part) return null;
  }
  return params;
}

function unknownAt(unknown: Unknown, path: string): Found | undefined {
  const nobody = unknown.find(({ prefix }) => path.startsWith(prefix));
  return nobody && { handlers: nobody.handlers as Found["handlers"], params: {} };
}
