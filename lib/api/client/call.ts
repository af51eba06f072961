import type { paths } from "./schema.d.ts";

type Method = "get" | "post" | "patch" | "delete";
type Documented = { responses: unknown };

/** `GET /conversations/{id}`: every operation of the OpenAPI document, by what one would type. */
export type Operation = {
  [Path in keyof paths]: {
    [M in Method]: paths[Path][M] extends Documented ? `${Uppercase<M>} ${Path}` : never;
  }[Method];
}[keyof paths];

type Of<O extends Operation> = O extends `${infer M} ${infer Path extends keyof paths}`
  ? paths[Path][Lowercase<M> & Method]
  : never;

type Loosened<T> = { [Name in keyof T]: T[Name] | undefined };

type WithPath<T> = T extends { parameters: { path: infer Path } } ? { path: Path } : unknown;

type WithQuery<T> = T extends { parameters: { query: infer Query } }
  ? { query: Loosened<Query> }
  : T extends { parameters: { query?: infer Query } }
    ? { query?: Loosened<NonNullable<Query>> }
    : unknown;

type Body<Content> = Content extends { "multipart/form-data": unknown }
  ? FormData
  : Content extends { "application/json": infer Json }
    ? Json
    : never;

type WithBody<T> = T extends { requestBody: { content: infer Content } }
  ? { body: Body<Content> }
  : T extends { requestBody?: { content: infer Content } }
    ? { body?: Body<Content> }
    : unknown;

/** What goes with an operation: its path's ids, its query, its body. */
export type Call<O extends Operation> = WithPath<Of<O>> &
  WithQuery<Of<O>> &
  WithBody<Of<O>> & { idempotencyKey?: string; signal?: AbortSignal };

type Json<Data> = { content: { "application/json": { data: Data } } };

/** What it answers, out of its envelope. */
export type Answer<O extends Operation> =
  Of<O> extends { responses: { 200: Json<infer Data> } }
    ? Data
    : Of<O> extends { responses: { 201: Json<infer Data> } }
      ? Data
      : never;
