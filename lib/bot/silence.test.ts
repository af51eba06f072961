import fc from "fast-check";
import { expect, test } from "vitest";
import { handOff } from "#lib/conversations/hand-off.ts";
import { rootDb } from "#lib/db/root.ts";
import { claimNext } from "#lib/messages/claim.ts";
import { deliver } from "#lib/messages/deliver.ts";
import { say } from "#lib/sandbox/say.ts";
import { givenShop } from "#lib/testing/given.ts";
import { expectKept } from "#lib/testing/silence/promises.ts";
import { type Step, steps } from "#lib/testing/silence/steps.ts";
import { lookAt, newWorld, type World } from "#lib/testing/silence/world.ts";
import { workOff } from "#lib/testing/work.ts";
import { reply } from "./reply.ts";

const names = Object.keys(steps) as Step[];
const rounds = Number(process.env.CHAOS_ROUNDS ?? 1);

async function walk(path: [Step, number][]): Promise<World> {
  const world = await newWorld();
  let before = await lookAt(world);
  for (const [name, n] of path) {
    await steps[name](world, n);
    const after = await lookAt(world);
    expectKept(world, before, after);
    before = after;
  }
  return world;
}

test("the bot never speaks after a handoff, nothing is sent twice, every credit is accounted for", async () => {
  const step = fc.tuple(fc.constantFrom(...names), fc.nat({ max: 99 }));
  // A turn's ordinary course, so that the odd steps between find something to disturb.
  const course: Step[] = ["quiet", "turn begins", "turn ends", "claim", "settle as sent"];
  const path = fc
    .array(fc.array(step, { maxLength: 3 }), { minLength: 5, maxLength: 15 })
    .map((odd) =>
      odd.flatMap((some, n): [Step, number][] => [
        ...some,
        [course[n % course.length] ?? "quiet", n],
      ]),
    );
  const seed = process.env.CHAOS_SEED ? Number(process.env.CHAOS_SEED) : 20_261_121;
  const each = fc.asyncProperty(path, async (steps) => {
    await walk(steps);
  });
  await fc.assert(each, { numRuns: 30 * rounds, seed, endOnFailure: rounds > 1 });
}, 600_000);

test("a person takes over in the middle of a turn, in the middle of a send and before it", async () => {
  const turn: [Step, number][] = [
    ["quiet", 0],
    ["turn begins", 0],
  ];
  const spoken: [Step, number][] = [...turn, ["turn ends", 0]];
  for (const path of [turn, spoken, [...spoken, ["claim", 0]]] as [Step, number][][]) {
    const world = await walk([...path, ["hand off", 0]]);
    const { messages } = await lookAt(world);
    const statuses = [...messages.values()].map(({ status }) => status);
    // What Graph is already being told cannot be called back; everything else is.
    expect(statuses).toEqual(path === turn ? [] : path === spoken ? ["CANCELLED"] : ["QUEUED"]);
  }
});

test("what Graph refuses after a takeover is not said later", async () => {
  const path: Step[] = [
    "quiet",
    "turn begins",
    "turn ends",
    "claim",
    "hand off",
    "settle as refused",
  ];
  const world = await walk(path.map((name) => [name, 0]));
  const { messages, credits } = await lookAt(world);
  expect([...messages.values()].map(({ status }) => status)).toEqual(["CANCELLED"]);
  expect(credits.reserved).toBe(0);
});

test("what a killed worker was about to say on the sandbox is not said after a takeover", async () => {
  const shop = await givenShop();
  await shop.run((ctx) => say(ctx, { from: "0812-3456-7890", text: "Halo" }));
  await workOff(["inbound"]);
  const where = { tenantId: shop.tenantId };
  const { id } = await rootDb().conversation.findFirstOrThrow({ where });
  const past = () => new Date(Date.now() - 1_000);
  await rootDb().conversation.updateMany({ where, data: { botDueAt: past() } });
  await reply(shop.tenantId, id);
  expect(await shop.run((ctx) => claimNext(ctx, id))).toMatchObject({ do: "send" });
  await shop.run((ctx) => handOff(ctx, { id }));
  await rootDb().conversation.updateMany({ where, data: { sendingUntil: past() } });
  // There it would be sent again, since it cannot arrive twice.
  await deliver(shop.tenantId, id);
  const said = await rootDb().message.findMany({ where: { ...where, as: "BOT" } });
  expect(said.map(({ status }) => status)).toEqual(["CANCELLED"]);
});
