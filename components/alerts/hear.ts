import type { Watching } from "#components/live/card-after.ts";
import type { LiveEvent } from "#components/live/events.ts";
import { readChoice } from "./choice.ts";
import { pushChoice } from "./push-choice.ts";

/** What is told later than this, after a lost line, is no news to ring for. */
const freshMs = 30_000;

/** Does this need the person at this browser, who is not looking at it? */
export function callsMe(event: LiveEvent, { viewerId, conversationId }: Watching): boolean {
  if (event.type === "note.mentioned") {
    return (
      event.data.members.includes(viewerId) && event.data.note.conversationId !== conversationId
    );
  }
  if (event.type !== "message.received") return false;
  const card = event.conversation;
  if (card?.status !== "HUMAN" || card.id === conversationId) return false;
  return card.assignee === null || card.assignee.id === viewerId;
}

/** Rings, and says it on the desktop where nobody else does: the push worker, if it may. */
export function hearForAlerts(event: LiveEvent, watching: Watching) {
  if (!callsMe(event, watching)) return;
  const message = event.type === "note.mentioned" ? event.data.note : event.data;
  if (!("createdAt" in message) || Date.now() - Date.parse(message.createdAt) > freshMs) return;
  void import("./sound.ts").then(({ ring }) => ring(message.id));
  const hidden = document.visibilityState === "hidden";
  if (hidden && readChoice(pushChoice) === null) void showOnDesktop(event);
}

async function showOnDesktop(event: LiveEvent) {
  if (!("Notification" in window) || Notification.permission !== "granted") return;
  if (event.type !== "message.received" || !event.conversation) return;
  const { contact, id, lastMessage } = event.conversation;
  const shown = new Notification(contact.name ?? `+${contact.phone ?? ""}`, {
    body: lastMessage?.preview ?? "",
    tag: id,
  });
  shown.onclick = () => {
    window.focus();
    location.assign(`/inbox/${encodeURIComponent(id)}`);
  };
}
