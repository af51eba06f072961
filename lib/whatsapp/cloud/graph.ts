import type { ChannelAccess, ProviderFault } from "../provider.ts";
import { id, type Json, object } from "./pick.ts";
import type { Reply } from "./request.ts";

/** Read at every call: a test, or an operator's proxy, may change it while we run. */
export function graphUrl(channel: ChannelAccess, ...path: string[]): URL {
  const base = (process.env.GRAPH_API_URL || "https://graph.facebook.com").replace(/\/+$/, "");
  return new URL([base, channel.apiVersion, ...path.map(encodeURIComponent)].join("/"));
}

/** A token that no header can carry was pasted wrong: the same as none. */
export function usableToken(channel: ChannelAccess): string | null {
  const token = channel.accessToken?.trim();
  return token && /^[\x21-\x7e]+$/.test(token) ? token : null;
}

export const noToken: ProviderFault = { code: "NO_TOKEN", message: "The channel has no token." };

export function answerOf(reply: Extract<Reply, { reached: "yes" }>): Json | null {
  try {
    return object(JSON.parse(reply.bytes.toString("utf8")));
  } catch {
    return null;
  }
}

export type GraphError = { code: number; subcode: number | undefined; fault: ProviderFault };

/** Only a body with Graph's own error code is Graph speaking; a gateway's page is nobody's word. */
export function graphError(answer: Json | null): GraphError | null {
  const error = object(answer?.error);
  const code = Number(id(error?.code) ?? Number.NaN);
  if (!error || !Number.isInteger(code)) return null;
  const subcode = typeof error.error_subcode === "number" ? error.error_subcode : undefined;
  const message = id(error.message) ?? "Graph gave no reason.";
  const details = id(object(error.error_data)?.details) ?? id(error.error_user_msg);
  return {
    code,
    subcode,
    fault: {
      code: String(code),
      message: details && !message.includes(details) ? `${message}: ${details}` : message,
    },
  };
}
