import type { Viewer } from "#components/frame/viewer.tsx";
import type { Change } from "#components/live/ahead.ts";

/** What the server will make of a card, for the moment until it has answered. */

export const takenOver =
  ({ id, name }: Pick<Viewer, "id" | "name">): Change =>
  (card) => ({
    ...card,
    assignee: { id, name },
    ...(card.status !== "HUMAN" && {
      status: "HUMAN",
      handoff: { at: new Date().toISOString(), reason: null },
    }),
  });

export const released: Change = (card) => ({
  ...card,
  status: "BOT",
  assignee: null,
  handoff: null,
});

export const resolved: Change = (card) => ({
  ...card,
  status: "RESOLVED",
  unanswered: false,
  waitingSince: null,
  snoozedUntil: null,
});

/** People's where people had it. How long ago that was, only the server knows. */
export const reopened: Change = (card) => ({
  ...card,
  status: card.assignee || card.handoff ? "HUMAN" : "BOT",
});
