import { GraphRefusal } from "./graph-error.ts";

export type Limits = {
  /** Messages a second by each number, and by those that have a limit of their own. */
  perSecond: number;
  numbers?: Record<string, number>;
  /** To one person: a burst, and then one every so often. */
  recipient: { everyMs: number; burst: number };
};

type Bucket = { tokens: number; at: number };

/** Meta's own limits, by the time of arrival: in any second, and to any one person. */
export class Gate {
  readonly #limits: Limits;
  readonly #passed = new Map<string, number[]>();
  readonly #buckets = new Map<string, Bucket>();

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Null: it may pass, and counts. */
  refusal(phoneNumberId: string, recipient: string, now = Date.now()): GraphRefusal | null {
    const { numbers, perSecond } = this.#limits;
    const passed = (this.#passed.get(phoneNumberId) ?? []).filter((at) => at > now - 1_000);
    if (passed.length >= (numbers?.[phoneNumberId] ?? perSecond)) {
      return new GraphRefusal(130429, 400, "Rate limit hit");
    }
    if (!this.#takeToken(`${phoneNumberId} ${recipient}`, now)) {
      const words = "(Business Account, Consumer Account) pair rate limit hit";
      return new GraphRefusal(131056, 400, words);
    }
    this.#passed.set(phoneNumberId, [...passed, now]);
    return null;
  }

  #takeToken(key: string, now: number): boolean {
    const { everyMs, burst } = this.#limits.recipient;
    const before = this.#buckets.get(key) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, before.tokens + (now - before.at) / everyMs);
    this.#buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    return tokens >= 1;
  }
}
