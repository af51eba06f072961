import { expect, test } from "vitest";
import type { Context } from "#lib/context.ts";
import { newId } from "#lib/ids.ts";
import { givenShop } from "#lib/testing/given.ts";
import { requireInstallationOwner } from "./installation.ts";

type Actor = Context["actor"];

test("the installation's owner is who owns the first shop, in person: no key, admin or later owner", async () => {
  const first = await givenShop("Pemilik Instalasi");
  const second = await givenShop("Toko Kedua");
  const owner = (id: string): Actor => ({ kind: "user", id, name: "A", role: "OWNER" });
  await requireInstallationOwner({ tenantId: first.tenantId, actor: owner(first.ownerId) });

  const key: Actor = { kind: "key", id: newId(), name: "k", mode: "live", scopes: ["admin:*"] };
  const admin: Actor = { kind: "user", id: first.ownerId, name: "Admin", role: "ADMIN" };
  for (const [{ tenantId }, actor] of [
    [first, key],
    [first, admin],
    [second, owner(second.ownerId)],
  ] as const) {
    await expect(requireInstallationOwner({ tenantId, actor })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  }
});
