import { expect, test } from "vitest";
import { checkPassword, hashPassword } from "./password.ts";

const password = "benar-kuda-baterai";

test("a password is kept as argon2id, salted, at the cost that OWASP asks for", async () => {
  const [one, two] = await Promise.all([hashPassword(password), hashPassword(password)]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(two);
  expect(one).not.toContain(password);
  expect(await checkPassword(one, password)).toBe(true);
  expect(await checkPassword(one, `${password} `)).toBe(false);
});

test("nobody's password costs as long to check as somebody's, and is never right", async () => {
  const stored = await hashPassword(password);
  const took = async (hash: string | null) => {
    const startedAt = performance.now();
    expect(await checkPassword(hash, "salah-salah")).toBe(false);
    return performance.now() - startedAt;
  };
  await took(null);
  const somebody: number[] = [];
  const nobody: number[] = [];
  for (let n = 0; n < 15; n++) {
    somebody.push(await took(stored));
    nobody.push(await took(null));
  }
  const middle = (all: number[]) => all.sort((a, b) => a - b)[7] ?? 0;
  const ratio = middle(nobody) / middle(somebody);
  expect(ratio).toBeGreaterThan(0.6);
  expect(ratio).toBeLessThan(1.6);
  expect(await checkPassword(null, "no such account")).toBe(false);
});
