import { createHmac, randomBytes } from "node:crypto";

const prefix = "whsec_";
const secretBytes = 32;

export const makeSecret = (): string => prefix + randomBytes(secretBytes).toString("base64");

export type Signed = { id: string; timestamp: number; body: string };

/** The Standard Webhooks signature, one for each secret that is valid now. */
export const sign = (secrets: string[], { id, timestamp, body }: Signed): string =>
  secrets
    .map((secret) => {
      const key = Buffer.from(secret.slice(prefix.length), "base64");
      const mac = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`);
      return `v1,${mac.digest("base64")}`;
    })
    .join(" ");
