import type { ChannelAccess, ProvidedTemplate, ProviderFault, Remedy } from "../provider.ts";
import { remedyFor, remedyForUnreached } from "./errors.ts";
import { answerOf, graphError, graphUrl, noToken, usableToken } from "./graph.ts";
import { id, type Json, object, objects } from "./pick.ts";
import { ask } from "./request.ts";

const perPage = 100;
/** Meta allows 6,000 templates to an account. */
const maxPages = 100;
const timeoutMs = 30_000;
/** A hundred templates of a dozen kilobytes each. */
const limitBytes = 8_000_000;

type Refused = { fault: ProviderFault; remedy: Remedy };

/** All message templates of the business account, page by page. */
export async function templates(
  channel: ChannelAccess,
): Promise<{ templates: ProvidedTemplate[] } | Refused> {
  const token = usableToken(channel);
  if (!token) return { fault: noToken, remedy: { do: "pause-channel", reason: "token" } };
  const found: ProvidedTemplate[] = [];
  let after: string | null = null;
  for (let pageNo = 0; pageNo < maxPages; pageNo++) {
    const page = await readPage(channel, token, after);
    if ("fault" in page) return page;
    found.push(...objects(page.answer.data).flatMap(templateOf));
    const paging = object(page.answer.paging);
    after = paging?.next ? id(object(paging.cursors)?.after) : null;
    if (after === null) break;
  }
  return { templates: found };
}

async function readPage(
  channel: ChannelAccess,
  token: string,
  after: string | null,
): Promise<{ answer: Json } | Refused> {
  const url = graphUrl(channel, channel.accountId ?? "", "message_templates");
  url.searchParams.set("fields", "id,name,language,category,status,components,quality_score");
  url.searchParams.set("limit", String(perPage));
  if (after !== null) url.searchParams.set("after", after);
  const reply = await ask({ method: "GET", url, token, timeoutMs, limitBytes });
  // Reading twice harms nobody: every doubt is worth a retry.
  if (reply.reached !== "yes") return { fault: reply.fault, remedy: remedyForUnreached(1) };
  const answer = answerOf(reply);
  const error = graphError(answer);
  if (error) {
    const remedy = remedyFor(error.code, reply.status, 1, error.subcode);
    return { fault: error.fault, remedy };
  }
  if (answer && reply.status >= 200 && reply.status < 300) return { answer };
  const fault = { code: `HTTP_${reply.status}`, message: "The answer was not one of Graph's." };
  return { fault, remedy: remedyFor(2, reply.status, 1) };
}

/** One that lacks its name or language is nothing that could be sent. */
function templateOf(told: Json): ProvidedTemplate[] {
  const [name, language] = [id(told.name), id(told.language)];
  if (!name || !language) return [];
  return [
    {
      providerId: id(told.id),
      name,
      language,
      category: id(told.category) ?? "UTILITY",
      status: id(told.status) ?? "PENDING",
      components: objects(told.components),
      quality: id(object(told.quality_score)?.score) ?? id(told.quality_score),
    },
  ];
}
