import type { beginTurn } from "#lib/bot/reply.ts";
import { rootDb } from "#lib/db/root.ts";
import type { Claim } from "#lib/messages/claim.ts";
import { givenProduct } from "../given.ts";
import { type Chat, type CloudShop, givenChat, givenCloudShop } from "../given-chat.ts";

type Task = NonNullable<Awaited<ReturnType<typeof beginTurn>>>;
export type Row = Awaited<ReturnType<Chat["sent"]>>[number];

/** One conversation, everything that is under way in it, and what the other side has seen. */
export type World = {
  shop: CloudShop;
  chat: Chat;
  /** Turns that the bot is thinking about. */
  thinking: Task[];
  /** Sends that a worker has claimed and not settled. */
  flying: Extract<Claim, { do: "send" }>[];
  /** What Graph took: our message's id and the id it gave. */
  taken: { id: string; wamid: string }[];
  /** How often each message may have been claimed: once, and once more per refusal or retry. */
  allowed: Map<string, number>;
  claimed: Map<string, number>;
  /** Sent again by a person: its status may step back, once. */
  retried: Set<string>;
};

export async function newWorld(): Promise<World> {
  const shop = await givenCloudShop();
  await givenProduct(shop, { name: "Kemeja Batik Parang", price: 245_000, stock: 7 });
  return {
    shop,
    chat: await givenChat(shop, "kemeja batik parang berapa?"),
    thinking: [],
    flying: [],
    taken: [],
    allowed: new Map(),
    claimed: new Map(),
    retried: new Set(),
  };
}

export type Snapshot = {
  status: string;
  epoch: number;
  due: boolean;
  messages: Map<string, Row>;
  credits: { granted: number; available: number; reserved: number; spent: number };
};

export async function lookAt({ shop, chat }: World): Promise<Snapshot> {
  const { status, epoch, botDueAt } = await chat.now();
  const messages = new Map((await chat.sent()).map((row) => [row.id, row]));
  return { status, epoch, due: botDueAt !== null, messages, credits: await ledgerOf(shop) };
}

async function ledgerOf({ tenantId }: CloudShop): Promise<Snapshot["credits"]> {
  const entries = await rootDb().creditEntry.findMany({ where: { tenantId } });
  const sum = (pick: (entry: (typeof entries)[number]) => number) =>
    entries.reduce((total, entry) => total + pick(entry), 0);
  const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
  return {
    granted: sum(({ kind, available }) => (kind === "grant" ? available : 0)),
    available: sum(({ available }) => available),
    reserved: sum(({ reserved }) => reserved),
    spent: count("capture") - count("refund"),
  };
}
