import { expect } from "@playwright/test";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { findRoute, openApi } from "./document.ts";
import type { Answer, Sent } from "./wire.ts";

const codes: Record<number, string[]> = {
  400: ["VALIDATION_ERROR"],
  401: ["UNAUTHORIZED"],
  402: ["INSUFFICIENT_CREDITS"],
  403: ["FORBIDDEN"],
  404: ["NOT_FOUND"],
  405: ["METHOD_NOT_ALLOWED"],
  409: ["CONFLICT", "WINDOW_CLOSED", "IDEMPOTENCY_IN_PROGRESS"],
  413: ["PAYLOAD_TOO_LARGE"],
  422: ["IDEMPOTENCY_KEY_REUSED", "CHANNEL_UNSUPPORTED"],
  429: ["RATE_LIMITED"],
};

let ajv: Ajv2020 | undefined;
const validators = new Map<string, ValidateFunction>();

/** The validator of one place in the document, by its JSON pointer. */
async function validatorAt(pointer: string): Promise<ValidateFunction> {
  if (!ajv) {
    ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(await openApi(), "api");
  }
  const known = validators.get(pointer) ?? ajv.compile({ $ref: `api#${pointer}` });
  validators.set(pointer, known);
  return known;
}

const part = (name: string) => encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));

/**
 * What the contract asks of every answer, whatever the test is about: an id, an envelope, a code
 * that goes with its status, the documented shape, and never a 5xx.
 */
export async function conform(sent: Sent, answer: Answer): Promise<void> {
  const { status, headers, text } = answer;
  const told = `${sent.method} ${sent.path} → ${status} ${text.slice(0, 500)}`;
  expect(status, told).toBeLessThan(500);
  expect(headers["x-request-id"], told).toMatch(/^[\x20-\x7e]{1,128}$/);
  expect(text, told).not.toMatch(/\n\s+at .*\(|prisma|postgres|SELECT .* FROM/i);
  if (sent.method === "OPTIONS" || sent.method === "HEAD" || status === 416) return;
  if (status === 429) expect(Number(headers["retry-after"]), told).toBeGreaterThan(0);
  if (status === 405) expect(headers.allow, told).toContain("OPTIONS");
  if (/^\/+api\/v1(\/|$)/.test(sent.path)) await conformV1(sent, answer, told);
  else if (/^\/(api|webhook)\b(?!\/auth\/)/.test(sent.path))
    await conformDevice(sent, answer, told);
}

/** Where an answer's shape stands in the document; `refusal`: that of any refusal here. */
async function shapeOf(
  sent: Sent,
  { status }: Answer,
  told: string,
): Promise<string | "refusal" | "bytes"> {
  const route = await findRoute(sent.method, sent.path);
  const described = route?.operation.responses[String(status)];
  if (route && status !== 405) expect(described, `not documented: ${told}`).toBeDefined();
  const isJson = described?.content?.["application/json"] !== undefined;
  if (status < 400 && (!isJson || sent.path === "/api/v1/openapi.json")) return "bytes";
  if (!route || !isJson) return "refusal";
  const method = `/paths/${part(route.path)}/${route.method.toLowerCase()}`;
  return `${method}/responses/${status}/content/application~1json/schema`;
}

async function conformV1(sent: Sent, answer: Answer, told: string): Promise<void> {
  const { status, headers, text } = answer;
  const shape = await shapeOf(sent, answer, told);
  if (shape === "bytes") return;
  expect(headers["content-type"], told).toBe("application/json; charset=utf-8");
  const body = JSON.parse(text);
  if (status >= 400) {
    expect(body.ok, told).toBe(false);
    expect(codes[status], told).toContain(body.error.code);
    if (!headers["idempotent-replayed"]) {
      expect(body.error.requestId, told).toBe(headers["x-request-id"]);
    }
  } else expect(body.ok, told).toBe(true);
  await fits(body, shape === "refusal" ? "/components/schemas/Error" : shape, told);
}

async function conformDevice(sent: Sent, answer: Answer, told: string): Promise<void> {
  const { status, headers, text } = answer;
  const shape = await shapeOf(sent, answer, told);
  if (shape === "bytes") return;
  expect(headers["content-type"], told).toBe("application/json; charset=utf-8");
  const body = JSON.parse(text);
  expect(body.status, told).toBe(status < 400);
  expect(typeof body.message, told).toBe("string");
  if (status >= 400) expect(codes[status], told).toContain(body.code);
  await fits(body, shape === "refusal" ? "/components/schemas/DeviceError" : shape, told);
}

/** Times are UTC to the millisecond, wherever they stand. */
function tellsTimesAlike(value: unknown, told: string, name = ""): void {
  if (typeof value === "string" && /(At|Until|Since|_at)$/.test(name)) {
    expect(value, `${name}: ${told}`).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) tellsTimesAlike(inner, told, key);
  }
}

async function fits(body: unknown, pointer: string, told: string): Promise<void> {
  tellsTimesAlike(body, told);
  const validate = await validatorAt(pointer);
  if (!validate(body)) expect(validate.errors, told).toEqual([]);
}
