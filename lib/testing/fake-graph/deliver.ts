import { sign } from "./webhook.ts";

/** Posts one body as Meta does: signed over the bytes that travel, which are `\uXXXX`-escaped. */
export async function deliver(webhookUrl: string, appSecret: string, body: unknown) {
  const bytes = escaped(JSON.stringify(body));
  const response = await fetch(webhookUrl, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-hub-signature-256": sign(bytes, appSecret),
      "user-agent": "facebookexternalua",
    },
    body: bytes,
  });
  return { status: response.status, body: await response.text() };
}

export const escaped = (json: string) =>
  json.replaceAll(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
