import type { Conversation, ListConversations } from "#lib/conversations/schema.ts";
import { belongs, type View, viewQuery, views } from "./views.ts";

export const sorts = ["newest", "oldest", "waiting"] as const;
export type Sort = (typeof sorts)[number];

/** What the list is asked for. It stands in the address, so that it can be kept and shared. */
export type ListFilter = {
  view: View;
  q: string;
  sort: Sort;
  channelId: string;
  label: string;
  /** `me`, `none` or a member's id; empty: whoever. */
  assignee: string;
};

export const everything: ListFilter = {
  view: "all",
  q: "",
  sort: "newest",
  channelId: "",
  label: "",
  assignee: "",
};

const names = { channelId: "channel", label: "label", assignee: "assignee", q: "q" } as const;
const oneOf = <T extends string>(known: readonly T[], given: string | null, usual: T): T =>
  known.find((one) => one === given) ?? usual;

type Params = Pick<URLSearchParams, "get">;

/** Whatever somebody typed into the address: what is not known is what is usual. */
export function readFilter(params: Params): ListFilter {
  return {
    view: oneOf(views, params.get("view"), everything.view),
    sort: oneOf(sorts, params.get("sort"), everything.sort),
    q: (params.get(names.q) ?? "").trim().slice(0, 200),
    channelId: params.get(names.channelId) ?? "",
    label: (params.get(names.label) ?? "").slice(0, 50),
    assignee: /^(me|none|[\da-f-]{36})$/.exec(params.get(names.assignee) ?? "")?.[0] ?? "",
  };
}

/** `?view=unread&label=VIP`; empty where nothing is chosen. */
export function writeFilter(filter: ListFilter): string {
  const params = new URLSearchParams();
  if (filter.view !== everything.view) params.set("view", filter.view);
  if (filter.sort !== everything.sort) params.set("sort", filter.sort);
  for (const [key, name] of Object.entries(names)) {
    const value = filter[key as keyof typeof names];
    if (value !== "") params.set(name, value);
  }
  const text = params.toString();
  return text && `?${text}`;
}

/** The same as the API wants it. */
export function queryOf(filter: ListFilter) {
  const { view, q, sort, channelId, label, assignee } = filter;
  return {
    ...viewQuery[view],
    ...narrowed({ channelId, label, assignee }),
    ...(q !== "" && { q }),
    ...(sort !== everything.sort && { sort }),
  } satisfies Partial<Record<keyof ListConversations, string>>;
}

export type Narrowing = Pick<ListFilter, "channelId" | "label" | "assignee">;

/** What is chosen beside the chip. */
export const narrowed = ({ channelId, label, assignee }: Narrowing): Partial<Narrowing> => ({
  ...(channelId !== "" && { channelId }),
  ...(label !== "" && { label }),
  ...(assignee !== "" && { assignee }),
});

/** Does a card that changed belong into the list? A search is the server's to judge. */
export function holds(filter: ListFilter, card: Conversation, viewerId: string): boolean {
  const { view, q, channelId, label, assignee } = filter;
  return (
    q === "" &&
    belongs(card, view) &&
    (channelId === "" || card.channel.id === channelId) &&
    (label === "" || card.labels.includes(label)) &&
    (assignee === "" || isTheirs(card, assignee, viewerId))
  );
}

function isTheirs({ assignee }: Conversation, wanted: string, viewerId: string): boolean {
  if (wanted === "none") return assignee === null;
  return assignee?.id === (wanted === "me" ? viewerId : wanted);
}

type Before = (a: Conversation, b: Conversation) => boolean;

const newer: Before = (a, b) =>
  a.lastActivityAt === b.lastActivityAt ? a.id > b.id : a.lastActivityAt > b.lastActivityAt;

/** Which of two cards stands above the other; the same as the server's order. */
export const before: Record<Sort, Before> = {
  newest: newer,
  oldest: (a, b) => newer(b, a),
  waiting: (a, b) => {
    if (a.waitingSince === b.waitingSince) return newer(a, b);
    if (a.waitingSince === null || b.waitingSince === null) return b.waitingSince === null;
    return a.waitingSince < b.waitingSince;
  },
};
