import { expect, test } from "vitest";
import { makeKey } from "#lib/api-keys/key.ts";
import { findKey } from "./find-key.ts";

// Nobody listens there: whoever looks into the database fails.
process.env.DATABASE_URL = "postgresql://sapa@127.0.0.1:1/nowhere";

const changed = (secret: string) => secret.slice(0, -1) + (secret.endsWith("a") ? "b" : "a");

test("a key that is mistyped, cut or made up is refused without a look into the database", async () => {
  const { secret } = makeKey("live");
  for (const wrong of [
    changed(secret),
    secret.slice(0, -1),
    `${secret}0`,
    secret.replace("live", "test"),
    `tk_live_${"0".repeat(38)}`,
    "tk_",
  ]) {
    expect(await findKey(wrong, "127.0.0.1")).toBeNull();
  }
  await expect(findKey(secret, "127.0.0.1")).rejects.toThrow();
});
