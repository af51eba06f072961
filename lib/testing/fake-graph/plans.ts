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

/** `lookup`: whatever is asked about a number, an account or its templates. */
export type Target = "messages" | "media" | "lookup";

/** `to`: only a message to this recipient; others pass it by. */
type Waiting = { plan: Plan; to?: string };

/** Each request to a target uses up one plan, in the order in which they were made. */
export class Plans {
  readonly #waiting: Record<Target, Waiting[]> = { messages: [], media: [], lookup: [] };

  take(target: Target, recipient?: string): Plan | undefined {
    const waiting = this.#waiting[target];
    const index = waiting.findIndex(({ to }) => to === undefined || recipient?.endsWith(to));
    return index < 0 ? undefined : waiting.splice(index, 1)[0]?.plan;
  }

  add(plan: Plan, times = 1, target: Target = "messages", to?: string): void {
    for (let n = 0; n < times; n += 1) this.#waiting[target].push({ plan, ...(to && { to }) });
  }

  fail(code: number, status: number, times: number, target?: Target, to?: string): void {
    this.add({ do: "fail", refusal: new GraphRefusal(code, status, "Planned") }, times, target, to);
  }

  forget(): void {
    this.#waiting.messages = [];
    this.#waiting.media = [];
    this.#waiting.lookup = [];
  }
}
