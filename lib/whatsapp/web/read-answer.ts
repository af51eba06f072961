import type { IncomingContent } from "../provider.ts";
import { type Json, known, object, text } from "./pick.ts";

const reply = (said: string | null, payload: Json): IncomingContent => ({
  type: "interactive",
  text: said,
  media: null,
  payload: known(payload),
});

/** The answer to buttons, lists and flows: its title is what was said. In the Cloud API's words. */
export function answer(kind: string, part: Json): IncomingContent | null {
  if (kind === "buttonsResponseMessage") {
    const title = text(part.selectedDisplayText);
    return reply(title, { kind: "button_reply", id: text(part.selectedButtonId), title });
  }
  if (kind === "templateButtonReplyMessage") {
    const title = text(part.selectedDisplayText);
    return reply(title, { kind: "button", id: text(part.selectedId), title });
  }
  if (kind === "listResponseMessage") {
    const title = text(part.title);
    return reply(title, {
      kind: "list_reply",
      id: text(object(part.singleSelectReply)?.selectedRowId),
      title,
      description: text(part.description),
    });
  }
  if (kind !== "interactiveResponseMessage") return null;
  const flow = object(part.nativeFlowResponseMessage);
  return reply(text(object(part.body)?.text), {
    kind: "nfm_reply",
    name: text(flow?.name),
    response: parsed(text(flow?.paramsJson)),
  });
}

/** JSON where it is some, and where PostgreSQL would take it. */
function parsed(json: string | null): unknown {
  if (json === null) return null;
  try {
    const value: unknown = JSON.parse(json, (_name, item) =>
      typeof item === "string" ? text(item) : item,
    );
    return /\\u(0000|d[89a-f])/.test(JSON.stringify(value)) ? json : value;
  } catch {
    return json;
  }
}
