import type { Remedy } from "../provider.ts";

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** `firstMs · factorⁿ`, n = 0 for the first attempt. `spread` 0.5 adds up to half of it at random. */
type Pause = { firstMs: number; factor: number; capMs: number; spread: number };

type Rule =
  | Exclude<Remedy, { afterMs: number }>
  | { do: "retry"; pause: Pause; maxAttempts: number; upload?: true; afterwards?: Remedy }
  | { do: "back-off"; scope: "channel" | "recipient"; pause: Pause };

const soon: Pause = { firstMs: second, factor: 4, capMs: 5 * minute, spread: 0.5 };
const retry: Rule = { do: "retry", pause: soon, maxAttempts: 5 };
const appLimit: Rule = {
  do: "back-off",
  scope: "channel",
  pause: { firstMs: minute, factor: 2, capMs: hour, spread: 0.5 },
};
const final: Rule = { do: "give-up" };

/** The table of the handbook, row by row. */
const meant = {
  token: { codes: [0, 190], rule: { do: "pause-channel", reason: "token" } },
  permissions: {
    codes: [3, 10, ...Array.from({ length: 100 }, (_, n) => 200 + n), 131005],
    rule: { do: "pause-channel", reason: "permissions" },
  },
  appLimit: { codes: [4, 80007], rule: appLimit },
  numberTooFast: {
    codes: [130429],
    rule: {
      do: "back-off",
      scope: "channel",
      pause: { firstMs: second, factor: 2, capMs: 5 * minute, spread: 0.5 },
    },
  },
  recipientTooFast: {
    codes: [131056],
    rule: {
      do: "back-off",
      scope: "recipient",
      pause: { firstMs: second, factor: 4, capMs: hour, spread: 0 },
    },
  },
  /** Meta counts over a day; until then, or until it says better, nobody is written to first. */
  spam: { codes: [131048, 131064], rule: { do: "stop-initiating", forMs: 24 * hour } },
  passing: { codes: [1, 2, 131000, 131016, 133004], rule: retry },
  maintenance: {
    codes: [131057, 2494100],
    rule: {
      do: "retry",
      // 1 to 5 minutes, at random, so that a whole queue does not come back in one second.
      pause: { firstMs: minute, factor: 1, capMs: 5 * minute, spread: 4 },
      maxAttempts: 12,
    },
  },
  policy: { codes: [368, 131031, 130497], rule: { do: "pause-channel", reason: "policy" } },
  account: {
    codes: [33, 133010, 131045, 133000, 133006, 131042, 131037, 134011],
    rule: { do: "pause-channel", reason: "account" },
  },
  windowClosed: { codes: [131047], rule: { do: "give-up", hint: "template" } },
  recipient: { codes: [131026, 131021, 131030, 130472, 131062], rule: final },
  /** Meta spares this person for a day; trying again by ourselves makes it worse. */
  spared: { codes: [131049], rule: { do: "give-up", hint: "spared" } },
  optedOut: { codes: [131050], rule: { do: "give-up", hint: "opt-out" } },
  media: {
    codes: [131052, 131053],
    rule: {
      do: "retry",
      pause: { firstMs: 5 * second, factor: 1, capMs: 5 * second, spread: 0.5 },
      maxAttempts: 2,
      upload: true,
      afterwards: { do: "give-up", hint: "media" },
    },
  },
  templateWrong: {
    codes: [132000, 132008, 132012],
    rule: { do: "give-up", hint: "template-wrong" },
  },
  templateDead: {
    codes: [132001, 132005, 132007, 132015, 132016, 132068],
    rule: { do: "give-up", hint: "template-dead" },
  },
} satisfies Record<string, { codes: number[]; rule: Rule }>;

export const isPermission = (code: number): boolean => meant.permissions.codes.includes(code);

const rules = new Map<number, Rule>(
  Object.values(meant).flatMap(({ codes, rule }) => codes.map((code) => [code, rule] as const)),
);

function ruleFor(code: number, httpStatus: number, subcode: number | undefined): Rule {
  // A number or object that is gone answers 100 and says so only in the subcode.
  if (code === 100 && subcode === 33) return meant.account.rule;
  const known = rules.get(code) ?? (subcode === 2494100 ? rules.get(subcode) : undefined);
  if (known) return known;
  if (httpStatus === 429) return appLimit;
  return httpStatus >= 500 ? retry : final;
}

function lengthMs(pause: Pause, attempt: number, random: () => number): number {
  const plainMs = Math.min(pause.capMs, pause.firstMs * pause.factor ** Math.max(0, attempt - 1));
  return Math.round(plainMs * (1 + pause.spread * random()));
}

/** `attempt` is 1 for the first. `httpStatus` of a failure that came by webhook: 400. */
export function remedyFor(
  code: number,
  httpStatus: number,
  attempt: number,
  subcode?: number,
  random: () => number = Math.random,
): Remedy {
  const rule = ruleFor(code, httpStatus, subcode);
  if (rule.do === "retry") {
    if (rule.afterwards && attempt >= rule.maxAttempts) return rule.afterwards;
    const afterMs = lengthMs(rule.pause, attempt, random);
    const { maxAttempts, upload } = rule;
    return { do: "retry", afterMs, maxAttempts, ...(upload && { upload }) };
  }
  if (rule.do === "back-off") {
    return { do: "back-off", scope: rule.scope, afterMs: lengthMs(rule.pause, attempt, random) };
  }
  return rule;
}

/** Nothing left this machine, so patience costs nothing: about an hour of a broken line. */
export function remedyForUnreached(attempt: number, random: () => number = Math.random): Remedy {
  const pause: Pause = { firstMs: second, factor: 2, capMs: 5 * minute, spread: 0.5 };
  return { do: "retry", afterMs: lengthMs(pause, attempt, random), maxAttempts: 20 };
}
