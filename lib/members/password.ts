import { hash, verify } from "@node-rs/argon2";

/** OWASP's second choice for argon2id: 19 MiB, 2 passes, 1 lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

// What an unknown address is checked against, so that it takes as long as a known one.
let decoy: Promise<string> | undefined;

/** True when it is the password; an absent hash costs the same time and is never right. */
export async function checkPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("no such account");
  const right = await verify(stored ?? (await decoy), password);
  return right && stored !== null;
}
