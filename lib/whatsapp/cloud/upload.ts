import type { ChannelAccess, Provider } from "../provider.ts";
import { remedyFor, remedyForUnreached } from "./errors.ts";
import { answerOf, graphError, graphUrl, noToken, usableToken } from "./graph.ts";
import { id } from "./pick.ts";
import { ask } from "./request.ts";

/** A document of 100 MB over a shop's uplink. */
const timeoutMs = 10 * 60_000;

export async function upload(
  channel: ChannelAccess,
  file: { bytes: Uint8Array; mimeType: string; filename: string },
  attempt: number,
): ReturnType<Provider["upload"]> {
  const token = usableToken(channel);
  if (!token) return { fault: noToken, remedy: { do: "pause-channel", reason: "token" } };

  const form = new FormData();
  form.set("messaging_product", "whatsapp");
  form.set("type", file.mimeType);
  const bytes = new Uint8Array(file.bytes);
  form.set("file", new Blob([bytes], { type: file.mimeType }), file.filename);
  const encoded = new Response(form);

  const reply = await ask({
    method: "POST",
    url: graphUrl(channel, channel.externalId, "media"),
    token,
    body: {
      bytes: new Uint8Array(await encoded.arrayBuffer()),
      type: encoded.headers.get("content-type") ?? "multipart/form-data",
    },
    timeoutMs,
  });
  // Unlike a message, a file that was taken twice harms nobody: every doubt is worth a retry.
  if (reply.reached !== "yes") return { fault: reply.fault, remedy: remedyForUnreached(attempt) };
  const answer = answerOf(reply);
  const error = graphError(answer);
  if (error) {
    const remedy = remedyFor(error.code, reply.status, attempt, error.subcode);
    return { fault: error.fault, remedy };
  }
  const mediaId = id(answer?.id);
  if (mediaId) return { mediaId };
  const fault = { code: `HTTP_${reply.status}`, message: "The upload was answered without an id." };
  return { fault, remedy: remedyFor(2, reply.status, attempt) };
}
