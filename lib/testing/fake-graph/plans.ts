import { GraphRefusal } from "./graph-error.ts";

/** What happens to a coming request instead of the ordinary. */
export type Plan =
  | { do: "fail"; refusal: GraphRefusal }
  /** Taken, and never answered. */
  | { do: "hang" }
  /** Taken, and the connection cut before the answer. */
  | { do: "drop" }
  /** Not taken, and the connection cut: to the sender it looks like `drop`. */
  | { do: "lose" }
  /** A gateway's own page, which is not Graph's word. */
  | { do: "page"; status: number; body: string };

export type Target = "messages" | "media";

/** Each request to a target uses up one plan, in the order in which they were made. */
export class Plans {
  readonly #waiting: Record<Target, Plan[]> = { messages: [], media: [] };

  take(target: Target): Plan | undefined {
    return this.#waiting[target].shift();
  }

  add(plan: Plan, times = 1, target: Target = "messages"): void {
    for (let n = 0; n < times; n += 1) this.#waiting[target].push(plan);
  }

  fail(code: number, status: number, times: number, target?: Target, details?: string): void {
    this.add(
      { do: "fail", refusal: new GraphRefusal(code, status, "Planned", details) },
      times,
      target,
    );
  }

  forget(): void {
    this.#waiting.messages = [];
    this.#waiting.media = [];
  }
}
