import { expect } from "@playwright/test";
import { conform } from "./conform.ts";
import { urlOf } from "./document.ts";
import { proxied } from "./proxy.ts";
import { type Answer, origin, type Sent } from "./wire.ts";

type Headers = Record<string, string>;

/** A JSON answer, parsed where it is one. */
export type Told = Answer & {
  // biome-ignore lint/suspicious/noExplicitAny: what it holds is what the tests find out
  body: any;
};

/** Somebody who calls, from one address and with one credential; every answer is checked. */
export class Client {
  readonly #headers: Headers;
  readonly #origin: string;

  constructor(headers: Headers, at = origin) {
    this.#headers = headers;
    this.#origin = at;
  }

  with(headers: Headers): Client {
    return new Client({ ...this.#headers, ...headers }, this.#origin);
  }

  /** The same caller, at another process. */
  at(origin: string): Client {
    return new Client(this.#headers, origin);
  }

  bearer(secret: string): Client {
    return this.with({ authorization: `Bearer ${secret}` });
  }

  async send({ headers, ...sent }: Sent): Promise<Told> {
    const whole = { origin: this.#origin, ...sent, headers: { ...this.#headers, ...headers } };
    const answer = await proxied(whole);
    await conform(whole, answer);
    const json = answer.headers["content-type"]?.startsWith("application/json");
    return { ...answer, body: json && answer.text ? JSON.parse(answer.text) : undefined };
  }

  /** A path as it is documented: under `/api/v1`, or whole on the device API. */
  call(method: string, path: string, body?: unknown, headers: Headers = {}): Promise<Told> {
    const given = body === undefined ? {} : { body: JSON.stringify(body) };
    const type: Headers = body === undefined ? {} : { "content-type": "application/json" };
    return this.send({
      method,
      path: urlOf(path),
      headers: { ...type, ...headers },
      ...given,
    });
  }

  get(path: string, headers?: Headers): Promise<Told> {
    return this.call("GET", path, undefined, headers);
  }

  post(path: string, body?: unknown, headers?: Headers): Promise<Told> {
    return this.call("POST", path, body, headers);
  }

  patch(path: string, body?: unknown, headers?: Headers): Promise<Told> {
    return this.call("PATCH", path, body, headers);
  }

  /** On the device API. */
  device(path: string, body: unknown, headers: Headers = {}): Promise<Told> {
    return this.send({
      method: "POST",
      path,
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  }

  /** A file, as a form. The boundary is another one each time, as every client makes it. */
  async upload(
    bytes: Uint8Array,
    { name = "file", type = "image/png" } = {},
    headers: Headers = {},
  ): Promise<Told> {
    const form = new FormData();
    form.set("file", new File([bytes as Uint8Array<ArrayBuffer>], name, { type }));
    return this.form("/api/v1/media", form, headers);
  }

  async form(path: string, form: FormData, headers: Headers = {}): Promise<Told> {
    const encoded = new Response(form);
    const type = { "content-type": encoded.headers.get("content-type") ?? "" };
    const body = new Uint8Array(await encoded.arrayBuffer());
    return this.send({ method: "POST", path, headers: { ...type, ...headers }, body });
  }
}

/** What a call gave, which must have succeeded with this status. */
export async function given(call: Promise<Told>, status = 200) {
  const answer = await call;
  expect(answer.status, answer.text.slice(0, 500)).toBe(status);
  return answer.body.data;
}

/** The fields that a refusal names. */
export const placesIn = ({ body }: Told): string[] =>
  (body.error?.details ?? body.errors ?? []).map((one: { path: string }) => one.path);

/** Status and code of a refusal, for one assertion. */
export const refusal = ({ status, body }: Told): [number, string | undefined] => [
  status,
  body?.error?.code ?? body?.code,
];
