import type { IncomingContent } from "../provider.ts";
import { id, type Json, known, object } from "./pick.ts";
import { storable } from "./storable.ts";

const reply = (text: string | null, payload: Json): IncomingContent => ({
  type: "interactive",
  text,
  media: null,
  payload: known(payload),
});

/** The answer to buttons, lists, flows and permission questions: its title is what was said. */
export function interactive(part: Json): IncomingContent | null {
  const kind = id(part.type);
  const answer = kind ? object(part[kind]) : null;
  if (!kind || !answer) return null;
  if (kind === "button_reply" || kind === "list_reply") {
    const { id: optionId, title, description } = answer;
    return reply(id(title), {
      kind,
      id: id(optionId),
      title: id(title),
      description: id(description),
    });
  }
  if (kind === "nfm_reply") {
    const response = parsed(answer.response_json);
    return reply(id(answer.body), { kind, name: id(answer.name), response });
  }
  return reply(id(answer.title) ?? id(answer.body), { kind, ...answer });
}

/** A template's quick-reply button. */
export function button(part: Json): IncomingContent {
  const title = id(part.text);
  return reply(title, { kind: "button", id: id(part.payload), title });
}

function parsed(json: unknown): unknown {
  if (typeof json !== "string") return json;
  try {
    return storable(JSON.parse(json));
  } catch {
    return json;
  }
}
