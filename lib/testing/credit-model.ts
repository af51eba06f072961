/**
 * The promises about credits once more, as simply as they can be said: no database, no ledger, and
 * zones as plain offsets. The real thing must agree with it (lib/credits/histories.test.ts).
 */
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const allowance = 1_000;
const kinds = ["BONUS", "ROLLOVER", "ALLOWANCE", "TOPUP"];
const levels = ["ok", "low", "critical", "empty"];

type Bucket = { kind: string; left: number; granted: number; starts: number; ends: number };
type Reservation = { bucket: Bucket; state: "held" | "spent" | "back"; spentAt: number };

export class CreditModel {
  now: number;
  offsetHours: number;
  buckets: Bucket[] = [];
  reservations: Reservation[] = [];
  told: string[] = [];
  level = 0;
  /** Moments at which a credit was spent, less those at which one that came back had been. */
  spending = new Map<number, number>();

  constructor(now: number, offsetHours: number) {
    this.now = now;
    this.offsetHours = offsetHours;
  }

  get live(): Bucket[] {
    return this.buckets
      .filter(({ ends }) => ends > this.now)
      .sort(
        (a, b) =>
          a.ends - b.ends || kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.starts - b.starts,
      );
  }

  get available(): number {
    return this.live.reduce((sum, { left }) => sum + left, 0);
  }

  count = (state: Reservation["state"]) =>
    this.reservations.filter((each) => each.state === state).length;

  turn(): void {
    if (this.live.some(({ kind }) => kind === "ALLOWANCE") && !this.expired(this.now).length)
      return;
    let month = this.buckets.filter(({ kind }) => kind === "ALLOWANCE").at(-1);
    if (!month) month = this.add("ALLOWANCE", allowance, this.now, this.monthEnd(this.now));
    while (month.ends <= this.now) {
      const starts: number = month.ends;
      month = this.add("ALLOWANCE", allowance, starts, this.monthEnd(starts + 15 * dayMs));
      this.expire(starts, month);
    }
    this.expire(this.now, month);
    this.tell(true);
  }

  reserve(): boolean {
    this.turn();
    const bucket = this.live.find(({ left }) => left > 0);
    if (bucket) {
      bucket.left -= 1;
      this.reservations.push({ bucket, state: "held", spentAt: 0 });
    }
    this.tell(false);
    return bucket !== undefined;
  }

  capture(n: number): void {
    const it = this.reservations[n];
    if (!it || it.state === "spent") return;
    if (it.state === "back") {
      const bucket = this.live.find(({ left }) => left > 0);
      if (!bucket) return;
      bucket.left -= 1;
      it.bucket = bucket;
    }
    it.state = "spent";
    it.spentAt = this.now;
    this.spend(this.now, 1);
  }

  giveBack(n: number, spentToo: boolean): void {
    const it = this.reservations[n];
    if (!it || it.state === "back" || (it.state === "spent" && !spentToo)) return;
    if (it.state === "spent") this.spend(it.spentAt, -1);
    it.bucket.left += 1;
    it.state = "back";
  }

  grant(kind: string, amount: number, ends: number): void {
    this.turn();
    this.add(kind, amount, this.now, ends);
    this.tell(true);
  }

  /** Leaves so much of the bucket that comes first. */
  leave(left: number): void {
    this.turn();
    const [first] = this.live;
    if (!first || first.left === left) return;
    first.granted += left - first.left;
    const more = left > first.left;
    first.left = left;
    this.tell(more);
  }

  /** What was spent on each day of the shop's calendar. */
  days(): Record<string, number> {
    const days: Record<string, number> = {};
    for (const [at, credits] of this.spending) {
      const day = new Date(at + this.offsetHours * hourMs).toISOString().slice(0, 10);
      days[day] = (days[day] ?? 0) + credits;
    }
    return Object.fromEntries(Object.entries(days).filter(([, credits]) => credits !== 0));
  }

  private spend(at: number, credits: number): void {
    this.spending.set(at, (this.spending.get(at) ?? 0) + credits);
  }

  private add(kind: string, amount: number, starts: number, ends: number): Bucket {
    const bucket = { kind, left: amount, granted: amount, starts, ends };
    this.buckets.push(bucket);
    return bucket;
  }

  private expired = (until: number) =>
    this.buckets.filter(({ ends, left }) => ends <= until && left > 0);

  private expire(until: number, month: Bucket): void {
    let carried = 0;
    for (const bucket of this.expired(until)) {
      if (bucket.kind === "ALLOWANCE" && bucket.ends === month.starts) carried += bucket.left;
      bucket.left = 0;
    }
    const already = this.buckets
      .filter(({ kind, ends }) => kind === "ROLLOVER" && ends === month.ends)
      .reduce((sum, { granted }) => sum + granted, 0);
    const rolled = Math.min(carried, allowance - already);
    if (rolled > 0) this.add("ROLLOVER", rolled, month.starts, month.ends);
  }

  /** The end of the month that this moment lies in, on the shop's clock. */
  private monthEnd(moment: number): number {
    const local = new Date(moment + this.offsetHours * hourMs);
    return Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1) - this.offsetHours * hourMs;
  }

  private tell(renewed: boolean): void {
    const monthly = this.live
      .filter(({ kind }) => kind === "ALLOWANCE" || kind === "ROLLOVER")
      .reduce((sum, { granted }) => sum + granted, 0);
    const share = this.available / monthly;
    const level = this.available <= 0 ? 3 : share <= 0.05 ? 2 : share <= 0.2 ? 1 : 0;
    if (level === this.level || (level < this.level && !renewed)) return;
    if (level > this.level) {
      this.told.push(`credits.${level === 3 ? "exhausted" : "low"} ${levels[level]}`);
    }
    this.level = level;
  }
}
