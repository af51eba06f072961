import { plainBot } from "#lib/bot/plain/bot.ts";
import { beginTurn, endTurn } from "#lib/bot/reply.ts";
import { handOff } from "#lib/conversations/hand-off.ts";
import { release } from "#lib/conversations/release.ts";
import { reopen } from "#lib/conversations/reopen.ts";
import { resolve } from "#lib/conversations/resolve.ts";
import { claimNext } from "#lib/messages/claim.ts";
import { retryMessage } from "#lib/messages/retry.ts";
import { settleSend } from "#lib/messages/settle.ts";
import type { SendOutcome, StatusName } from "#lib/whatsapp/provider.ts";
import * as hook from "../fake-graph/webhook.ts";
import { post } from "../given-chat.ts";
import type { World } from "./world.ts";

const bot = { kind: "bot" } as const;
const system = { kind: "system" } as const;
const past = () => new Date(Date.now() - 1_000);
const fault = { code: "131000", message: "Something went wrong" };
const add = (counts: Map<string, number>, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
const number = ({ shop: { channel } }: World) => ({
  phoneNumberId: channel.phoneNumberId,
  wabaId: channel.wabaId,
});

/** All that can happen to a conversation, each at any moment. `n` picks one of several. */
export const steps = {
  inbound: ({ chat }: World) => chat.say("stok kemeja batik parang?"),
  "asks for a person": ({ chat }: World) => chat.say("mau bicara dengan admin"),
  quiet: async ({ chat }: World) => {
    if ((await chat.now()).botDueAt) await chat.change({ botDueAt: past() });
  },
  "turn begins": async ({ shop, chat, thinking }: World) => {
    const task = await shop.as(bot, (ctx) => beginTurn(ctx, chat.id));
    if (task) thinking.push(task);
  },
  "turn ends": async ({ shop, chat, thinking }: World, n: number) => {
    const [task] = thinking.splice(n % Math.max(1, thinking.length), 1);
    if (!task) return;
    const thought = await plainBot(task.turn);
    await shop.as(bot, (ctx) => endTurn(ctx, chat.id, task.basis, thought));
  },
  "hand off": ({ shop, chat }: World) => shop.run((ctx) => handOff(ctx, { id: chat.id })),
  release: ({ shop, chat }: World) => shop.run((ctx) => release(ctx, { id: chat.id })),
  resolve: ({ shop, chat }: World) => shop.run((ctx) => resolve(ctx, { id: chat.id })),
  reopen: ({ shop, chat }: World) => shop.run((ctx) => reopen(ctx, { id: chat.id })),
  "person writes": ({ chat }: World) => chat.send("Sebentar ya Kak"),
  echo: async (world: World) =>
    post(world.shop, hook.echo({ ...number(world), to: world.chat.phone, text: "dari ponsel" })),
  claim: async ({ shop, chat, flying, claimed }: World) => {
    const claim = await shop.as(system, (ctx) => claimNext(ctx, chat.id));
    if (claim?.do !== "send") return;
    add(claimed, claim.messageId);
    flying.push(claim);
  },
  "settle as sent": (world: World) => settle(world, "sent"),
  "settle as refused": (world: World) => settle(world, "refused"),
  "settle as uncertain": (world: World) => settle(world, "uncertain"),
  /** The worker is killed with its claim; Graph had taken the message, or not. */
  crash: async (world: World, n: number) => {
    const claim = world.flying.shift();
    if (!claim) return;
    if (n % 2 === 0) world.taken.push({ id: claim.messageId, wamid: `wamid.${claim.messageId}.c` });
    await world.chat.change({ sendingUntil: past() });
  },
  "time passes": ({ chat }: World) => chat.change({ holdUntil: past() }),
  status: async (world: World, n: number) => {
    const known = world.taken[n % Math.max(1, world.taken.length)];
    if (!known) return;
    const names: StatusName[] = ["sent", "delivered", "read", "failed"];
    const status = names[Math.floor(n / 7) % names.length] ?? "sent";
    const error = { code: 131026, title: "Message undeliverable" };
    const more = { ...number(world), clientMessageId: known.id };
    await post(world.shop, hook.status({ ...more, id: known.wamid, status, error }));
  },
  retry: async ({ shop, chat, allowed, retried }: World, n: number) => {
    const failed = (await chat.sent()).filter(
      ({ status, errorCode }) => status === "FAILED" || errorCode === "UNCERTAIN",
    );
    const message = failed[n % Math.max(1, failed.length)];
    if (!message) return;
    await shop.run((ctx) => retryMessage(ctx, { id: message.id }));
    add(allowed, message.id);
    retried.add(message.id);
  },
} satisfies Record<string, (world: World, n: number) => Promise<unknown>>;

export type Step = keyof typeof steps;

async function settle(world: World, how: SendOutcome["outcome"]): Promise<void> {
  const claim = world.flying.shift();
  if (!claim) return;
  const { messageId: id, attempt } = claim;
  const wamid = `wamid.${id}.${attempt}`;
  if (how !== "refused") world.taken.push({ id, wamid });
  else add(world.allowed, id);
  const outcomes: Record<SendOutcome["outcome"], SendOutcome> = {
    sent: { outcome: "sent", providerId: wamid },
    refused: { outcome: "refused", fault, remedy: { do: "retry", afterMs: 0, maxAttempts: 3 } },
    uncertain: { outcome: "uncertain", fault },
  };
  await world.shop.as(system, (ctx) => settleSend(ctx, claim, outcomes[how]));
}
