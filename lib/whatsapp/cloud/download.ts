import type { ChannelAccess, Provider, ProviderFault, Remedy } from "../provider.ts";
import { remedyFor, remedyForUnreached } from "./errors.ts";
import { answerOf, graphError, graphUrl, noToken, usableToken } from "./graph.ts";
import { id } from "./pick.ts";
import { ask, type Reply } from "./request.ts";

/** The largest kind of media, a document, and room for what Meta adds. */
const limitBytes = 105_000_000;
const timeoutMs = 5 * 60_000;

type Refusal = { fault: ProviderFault; remedy: Remedy };

/** Two steps, at once: the address that the first one gives dies after five minutes. */
export async function download(
  channel: ChannelAccess,
  mediaId: string,
  attempt: number,
): ReturnType<Provider["download"]> {
  const token = usableToken(channel);
  if (!token) return { fault: noToken, remedy: { do: "pause-channel", reason: "token" } };

  const about = await ask({
    method: "GET",
    url: graphUrl(channel, mediaId),
    token,
    timeoutMs: 30_000,
  });
  if (about.reached !== "yes" || about.status !== 200) return refusal(about, attempt);
  const found = answerOf(about);
  const url = mediaUrl(id(found?.url), graphUrl(channel).host);
  if (!url) {
    const fault = { code: "MEDIA_URL", message: "Graph gave no address that we may ask." };
    return { fault, remedy: { do: "give-up", hint: "media" } };
  }

  // Told before a byte of it is fetched.
  if (Number(id(found?.file_size) ?? 0) > limitBytes) {
    const fault = {
      code: "MEDIA_TOO_LARGE",
      message: "The file is larger than any of WhatsApp's.",
    };
    return { fault, remedy: { do: "give-up", hint: "media" } };
  }

  const file = await ask({ method: "GET", url, token, timeoutMs, limitBytes });
  if (file.reached !== "yes" || file.status !== 200) return refusal(file, attempt);
  return { bytes: file.bytes, mimeType: id(found?.mime_type) ?? file.type };
}

/** The token goes with it, so never in the clear, except to the host that we asked anyway. */
function mediaUrl(given: string | null, graphHost: string): URL | null {
  if (!given || !URL.canParse(given)) return null;
  const url = new URL(given);
  const known = url.host === graphHost && /^https?:$/.test(url.protocol);
  return known || url.protocol === "https:" ? url : null;
}

function refusal(reply: Reply, attempt: number): Refusal {
  if (reply.reached !== "yes") return { fault: reply.fault, remedy: remedyForUnreached(attempt) };
  const error = graphError(answerOf(reply));
  // Here 100 means this one file is gone, not that the whole number is.
  if (error?.code === 100) {
    return { fault: error.fault, remedy: { do: "give-up", hint: "media" } };
  }
  if (error) {
    const remedy = remedyFor(error.code, reply.status, attempt, error.subcode);
    return { fault: error.fault, remedy };
  }
  const fault = { code: `HTTP_${reply.status}`, message: "The file could not be fetched." };
  const gone = reply.status >= 400 && reply.status < 500 && reply.status !== 429;
  return {
    fault,
    remedy: gone ? { do: "give-up", hint: "media" } : remedyFor(2, reply.status, attempt),
  };
}
