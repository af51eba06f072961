import { createHash } from "node:crypto";
import { log } from "#lib/log.ts";
import type { ProviderFault, Remedy } from "#lib/whatsapp/provider.ts";

export type Got = { bytes: Uint8Array; mimeType: string | null };
export type Refused = { fault: ProviderFault; remedy: Remedy };

/**
 * What the provider said the file is, by its checksum. One that differs is asked for once more: cut
 * short it differs again, and what comes twice the same is the file, whatever was said.
 */
export async function fetchWhole(
  media: { id: string; sha256: string | null },
  ask: () => Promise<Got | Refused>,
): Promise<Got | Refused> {
  const first = await ask();
  if ("fault" in first || agrees(first.bytes, media.sha256)) return first;
  const second = await ask();
  if ("fault" in second || agrees(second.bytes, media.sha256)) return second;
  if (!Buffer.from(first.bytes).equals(second.bytes)) {
    const fault = { code: "CHECKSUM", message: "the file came damaged" };
    return { fault, remedy: { do: "retry", afterMs: 5_000, maxAttempts: 5 } };
  }
  log.warn({ media: media.id }, "a file came twice the same, and not as its checksum says");
  return second;
}

/** Meta writes it in base64, others in hexadecimal, and some not at all. */
function agrees(bytes: Uint8Array, said: string | null): boolean {
  const wanted = said?.replaceAll("\\", "") ?? "";
  if (!/^([\da-f]{64}|[\w+/-]{43}=?)$/i.test(wanted)) return true;
  const digest = createHash("sha256").update(bytes).digest();
  return wanted.length === 64
    ? digest.toString("hex") === wanted.toLowerCase()
    : digest.equals(Buffer.from(wanted, "base64"));
}
