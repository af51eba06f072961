import type { ChannelAccess, Outgoing, SendOutcome } from "../provider.ts";
import { messageBody } from "./body.ts";
import { remedyFor, remedyForUnreached } from "./errors.ts";
import { answerOf, graphError, graphUrl, noToken, usableToken } from "./graph.ts";
import { id, type Json, objects } from "./pick.ts";
import { ask, type Reply } from "./request.ts";

export async function send(
  channel: ChannelAccess,
  message: Outgoing,
  attempt: number,
  // Less than a worker's lease: an answer that comes later finds that others have gone on.
  timeoutMs = 12_000,
): Promise<SendOutcome> {
  const token = usableToken(channel);
  if (!token) {
    return {
      outcome: "refused",
      fault: noToken,
      remedy: { do: "pause-channel", reason: "token" },
    };
  }
  const body = messageBody(message);
  if (!body) {
    const fault = { code: "NO_RECIPIENT", message: "The contact has no phone number and no id." };
    return { outcome: "refused", fault, remedy: { do: "give-up" } };
  }
  return outcomeOf(await post(channel, token, body, timeoutMs), attempt);
}

export function post(channel: ChannelAccess, token: string, body: Json, timeoutMs: number) {
  return ask({
    method: "POST",
    url: graphUrl(channel, channel.externalId, "messages"),
    token,
    body: { bytes: Buffer.from(JSON.stringify(body)), type: "application/json" },
    timeoutMs,
  });
}

/**
 * Sent or refused only on Graph's own word, or when nothing left this machine. Whatever else
 * came back (a gateway's page, half a body, an accepting answer without an id) proves nothing.
 */
function outcomeOf(reply: Reply, attempt: number): SendOutcome {
  if (reply.reached === "no") {
    return { outcome: "refused", fault: reply.fault, remedy: remedyForUnreached(attempt) };
  }
  if (reply.reached === "perhaps") return { outcome: "uncertain", fault: reply.fault };
  const answer = answerOf(reply);
  const accepted = reply.status >= 200 && reply.status < 300;
  const providerId = accepted ? id(objects(answer?.messages)[0]?.id) : null;
  if (providerId) return { outcome: "sent", providerId };
  const error = graphError(answer);
  if (error) {
    const remedy = remedyFor(error.code, reply.status, attempt, error.subcode);
    return { outcome: "refused", fault: error.fault, remedy };
  }
  return {
    outcome: "uncertain",
    fault: { code: `HTTP_${reply.status}`, message: "The answer was not one of Graph's." },
  };
}
