import { loadavg } from "node:os";
import type { Request } from "autocannon";
import { cpuMs } from "./cpu.ts";
import { appRequests, bareRequests, type Driven, drive, operations } from "./drive.ts";
import { fill } from "./fill.ts";
import { median } from "./median.ts";
import { openShop } from "./shop.ts";
import { setStage } from "./stage.ts";
import { startBare } from "./start-bare.ts";

const goals: Record<string, string> = {
  list: "0.50",
  history: "0.50",
  send: "0.50",
  webhook: "0.50",
};

/** One server under one kind of request, and what a request cost it and PostgreSQL. */
type Run = Driven & { ownMs: number; postgresMs: number };
type Side = { origin: string; pid: number; requests: Request[] };

/**
 * Five things, asked of the app with all its checks and of the bare server, by turns: whatever else
 * the machine does meets both. Where it does much else, the processor time of a request says more.
 */
export async function server({ quick }: { quick: boolean }): Promise<void> {
  const stage = await setStage();
  try {
    const shop = await openShop(stage);
    await fill(shop, 10_000);
    const bare = await startBare(shop);
    const seconds = quick ? 2 : 5;
    const rounds = quick ? 2 : 4;
    console.log(
      "16 connections; requests a second and processor time of each, median of the rounds",
    );
    for (const operation of operations) {
      const us = { ...shop, pid: stage.appPid, requests: appRequests(shop, operation) };
      const them = { ...bare, requests: bareRequests(shop, operation) };
      const measure = (side: Side, forSeconds: number) =>
        measured(side, stage.postgres.pid, forSeconds);
      for (const side of [us, them]) await measure(side, 1);
      const ours: Run[] = [];
      const theirs: Run[] = [];
      for (let round = 0; round < rounds; round += 1) {
        theirs.push(await measure(them, seconds));
        ours.push(await measure(us, seconds));
      }
      tell(operation, ours, theirs);
    }
    bare.end();
  } finally {
    await stage.end();
  }
}

async function measured(
  { origin, pid, requests }: Side,
  postgresPid: number,
  seconds: number,
): Promise<Run> {
  const before = [cpuMs(pid) ?? 0, cpuMs(postgresPid) ?? 0] as const;
  const driven = await drive(requests, origin, { seconds });
  const after = [cpuMs(pid) ?? 0, cpuMs(postgresPid) ?? 0] as const;
  const answered = Math.max(1, driven.answered);
  return {
    ...driven,
    ownMs: (after[0] - before[0]) / answered,
    postgresMs: (after[1] - before[1]) / answered,
  };
}

function tell(operation: string, ours: Run[], theirs: Run[]): void {
  const of = (runs: Run[], what: keyof Run) => median(runs.map((run) => run[what]));
  const [app, bare] = [of(ours, "perSecond"), of(theirs, "perSecond")];
  const failed = [...ours, ...theirs].reduce((sum, run) => sum + run.failed, 0);
  const goal = goals[operation] ? ` (goal ${goals[operation]})` : "";
  const cost = (runs: Run[]) =>
    `${of(runs, "ownMs").toFixed(2)}+${of(runs, "postgresMs").toFixed(2)} ms`;
  console.log(
    `  ${operation.padEnd(8)} ratio ${(app / bare).toFixed(2)}${goal}` +
      `  sapa ${Math.round(app)}/s (${cost(ours)})  bare ${Math.round(bare)}/s (${cost(theirs)})` +
      `  p50 ${of(ours, "p50Ms")} ms  p99 ${of(ours, "p99Ms")} ms` +
      `  failed ${failed}  load ${loadavg()[0]?.toFixed(1)}`,
  );
}
