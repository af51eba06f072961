import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

function policy(nonce: string, dev: boolean): string {
  // Next's development build compiles in the browser with eval; nothing else may.
  const scripts = `'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`;
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ].join("; ");
}

const isPage = (url: string) => !/^\/(api|webhook|_next)\//.test(url);

export type SecurityOptions = { dev: boolean; https: boolean };

/** Headers of every answer, and for a page the policy whose nonce Next puts on its scripts. */
export function secure(
  request: IncomingMessage,
  response: ServerResponse,
  { dev, https }: SecurityOptions,
): void {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(self), usb=()");
  if (https) response.setHeader("Strict-Transport-Security", "max-age=31536000");
  // Next would take a nonce that the caller chose from these.
  for (const name of ["content-security-policy", "content-security-policy-report-only", "x-nonce"])
    delete request.headers[name];
  if (!isPage(request.url ?? "/")) return;
  const nonce = randomBytes(16).toString("base64");
  const value = policy(nonce, dev);
  request.headers["content-security-policy"] = value;
  request.headers["x-nonce"] = nonce;
  response.setHeader("Content-Security-Policy", value);
}
