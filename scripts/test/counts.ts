import { existsSync, readFileSync } from "node:fs";

export type Counts = { passed: number; failed: number };

export function vitestCounts(reportPath: string): Counts {
  if (!existsSync(reportPath)) return { passed: 0, failed: 0 };
  const report = JSON.parse(readFileSync(reportPath, "utf8"));
  return { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0 };
}

/** A flaky test passed in the end, but a promise that holds sometimes is not kept. */
export function playwrightCounts(reportPath: string): Counts {
  if (!existsSync(reportPath)) return { passed: 0, failed: 0 };
  const { stats } = JSON.parse(readFileSync(reportPath, "utf8"));
  return { passed: stats.expected ?? 0, failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0) };
}
