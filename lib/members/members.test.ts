import { expect, test } from "vitest";
import { listAudit } from "#lib/audit/list.ts";
import { findSession } from "#lib/auth/find-session.ts";
import { logIn } from "#lib/auth/log-in.ts";
import type { Actor } from "#lib/context.ts";
import { handOff } from "#lib/conversations/hand-off.ts";
import { patchConversation } from "#lib/conversations/patch.ts";
import { readConversation } from "#lib/conversations/read-detail.ts";
import { startConversation } from "#lib/conversations/start.ts";
import { newId } from "#lib/ids.ts";
import { sendMessage } from "#lib/messages/send.ts";
import { givenShop, type Shop } from "#lib/testing/given.ts";
import { addMember } from "./add.ts";
import { listMembers } from "./list.ts";
import { patchMember } from "./patch.ts";
import { removeMember } from "./remove.ts";

const code = (expected: string) => expect.objectContaining({ code: expected });
const password = "rahasia-rina-2026";

async function givenRina(shop: Shop, role: "OWNER" | "ADMIN" | "AGENT" = "AGENT") {
  const email = `${newId()}@toko.test`;
  const member = await shop.run((ctx) => addMember(ctx, { name: "Rina", email, password, role }));
  const actor: Actor = { kind: "user", id: member.id, name: "Rina", role };
  return { ...member, actor, email };
}

test("who is added can log in at once, and see this shop only as their role allows", async () => {
  const shop = await givenShop();
  const { id, email } = await givenRina(shop);
  const login = await logIn(email, password);
  expect(login).toMatchObject({
    tenantId: shop.tenantId,
    user: { id, name: "Rina", role: "AGENT" },
  });
  const caller = await findSession({ token: login.token });
  expect(caller?.scopes).not.toContain("admin:*");
  const { items } = await shop.run((ctx) => listMembers(ctx, { limit: 25 }));
  expect(items.map(({ role }) => role).sort()).toEqual(["AGENT", "OWNER"]);
});

test("an address has one account, wherever it is", async () => {
  const shop = await givenShop();
  const other = await givenShop();
  const taken = shop.run((ctx) =>
    addMember(ctx, { name: "X", email: other.email.toUpperCase(), password, role: "AGENT" }),
  );
  await expect(taken).rejects.toEqual(code("CONFLICT"));
});

test("who is removed is out at once: session, login, assignments; the name stays on their words", async () => {
  const shop = await givenShop();
  const rina = await givenRina(shop);
  const { token } = await logIn(rina.email, password);
  const { id } = await shop.run((ctx) =>
    startConversation(ctx, { channelId: shop.sandboxId, phone: "0812-3456-7890" }),
  );
  await shop.run((ctx) => handOff(ctx, { id, assigneeId: rina.id }));
  await shop.as(rina.actor, (ctx) => sendMessage(ctx, { id, text: "Halo, saya Rina" }));

  await shop.run((ctx) => removeMember(ctx, { id: rina.id }));
  expect(await findSession({ token })).toBeNull();
  await expect(logIn(rina.email, password)).rejects.toEqual(code("UNAUTHORIZED"));
  const detail = await shop.run((ctx) => readConversation(ctx, { id }));
  expect(detail.assignee).toBeNull();
  const words = detail.messages.find(({ text }) => text?.startsWith("Halo"));
  expect(words?.author).toEqual({ id: rina.id, name: "Rina" });
  const assign = shop.run((ctx) => patchConversation(ctx, { id, assigneeId: rina.id }));
  await expect(assign).rejects.toEqual(code("NOT_FOUND"));
  const again = shop.run((ctx) => removeMember(ctx, { id: rina.id }));
  await expect(again).rejects.toEqual(code("NOT_FOUND"));
});

test("who has left may come back, with a new password", async () => {
  const shop = await givenShop();
  const { id, email } = await givenRina(shop);
  await shop.run((ctx) => removeMember(ctx, { id }));
  const back = await shop.run((ctx) =>
    addMember(ctx, { name: "Rina S", email, password: "kata-sandi-baru", role: "ADMIN" }),
  );
  expect(back.id).toBe(id);
  await expect(logIn(email, password)).rejects.toEqual(code("UNAUTHORIZED"));
  expect((await logIn(email, "kata-sandi-baru")).user.role).toBe("ADMIN");
});

test("a shop keeps an owner, even when two take the role from each other at once", async () => {
  const shop = await givenShop();
  const last = shop.run((ctx) => removeMember(ctx, { id: shop.ownerId }));
  await expect(last).rejects.toEqual(code("CONFLICT"));
  const demoted = shop.run((ctx) => patchMember(ctx, { id: shop.ownerId, role: "AGENT" }));
  await expect(demoted).rejects.toEqual(code("CONFLICT"));

  const rina = await givenRina(shop, "OWNER");
  await Promise.allSettled([
    shop.run((ctx) => patchMember(ctx, { id: rina.id, role: "AGENT" })),
    shop.as(rina.actor, (ctx) => removeMember(ctx, { id: shop.ownerId })),
  ]);
  const { items } = await shop.run((ctx) => listMembers(ctx, { limit: 25 }));
  expect(items.filter(({ role }) => role === "OWNER")).toHaveLength(1);
});

test("an admin manages the team, but neither an owner nor who becomes one", async () => {
  const shop = await givenShop();
  const admin = await givenRina(shop, "ADMIN");
  const agent = await givenRina(shop);
  const forbidden = [
    () =>
      shop.as(admin.actor, (ctx) =>
        patchMember(ctx, { id: shop.ownerId, password: "dibajak-2026" }),
      ),
    () => shop.as(admin.actor, (ctx) => patchMember(ctx, { id: shop.ownerId, totp: false })),
    () => shop.as(admin.actor, (ctx) => patchMember(ctx, { id: admin.id, role: "OWNER" })),
    () => shop.as(admin.actor, (ctx) => removeMember(ctx, { id: shop.ownerId })),
    () =>
      shop.as(admin.actor, (ctx) =>
        addMember(ctx, { name: "X", email: `${newId()}@toko.test`, password, role: "OWNER" }),
      ),
  ];
  for (const attempt of forbidden) await expect(attempt()).rejects.toEqual(code("FORBIDDEN"));
  const promoted = shop.as(admin.actor, (ctx) => patchMember(ctx, { id: agent.id, role: "ADMIN" }));
  await expect(promoted).resolves.toMatchObject({ role: "ADMIN" });
});

test("a new password ends the sessions that the old one opened", async () => {
  const shop = await givenShop();
  const { id, email } = await givenRina(shop);
  const { token } = await logIn(email, password);
  await shop.run((ctx) => patchMember(ctx, { id, password: "kata-sandi-baru" }));
  expect(await findSession({ token })).toBeNull();
  expect((await logIn(email, "kata-sandi-baru")).user.id).toBe(id);
});

test("the record says who did what, the newest first, and holds no secret", async () => {
  const shop = await givenShop();
  const { id } = await givenRina(shop);
  await shop.run((ctx) => patchMember(ctx, { id, role: "ADMIN", password: "kata-sandi-baru" }));
  await shop.run((ctx) => removeMember(ctx, { id }));
  const page = await shop.run((ctx) => listAudit(ctx, { limit: 2, targetId: id }));
  const cursor = page.nextCursor ?? undefined;
  const rest = await shop.run((ctx) => listAudit(ctx, { limit: 2, targetId: id, cursor }));
  const entries = [...page.items, ...rest.items];
  expect(entries.map(({ action }) => action)).toEqual([
    "member.removed",
    expect.stringMatching(/member\.(role|password)/),
    expect.stringMatching(/member\.(role|password)/),
    "member.added",
  ]);
  expect(entries[0]?.actor).toEqual({ kind: "user", id: shop.ownerId, name: "Toko Uji" });
  expect(JSON.stringify(entries)).not.toContain("kata-sandi");
});

test("a stranger's members are not there", async () => {
  const shop = await givenShop();
  const other = await givenShop();
  const { id } = await givenRina(shop);
  await expect(other.run((ctx) => removeMember(ctx, { id }))).rejects.toEqual(code("NOT_FOUND"));
  const patch = other.run((ctx) => patchMember(ctx, { id, password: "kata-sandi-baru" }));
  await expect(patch).rejects.toEqual(code("NOT_FOUND"));
});
