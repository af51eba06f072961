/** The value that `share` of all are at most. */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (values: number[]): number => percentile(values, 0.5);

/** `p50 12 ms, p95 30 ms of 40` */
export const spread = (values: number[]): string =>
  `p50 ${median(values).toFixed(0)} ms, p95 ${percentile(values, 0.95).toFixed(0)} ms (${values.length}×)`;

export const kilobytes = (sizeBytes: number): string => `${(sizeBytes / 1_000).toFixed(1)} kB`;
export const megabytes = (sizeBytes: number): string => `${(sizeBytes / 1_000_000).toFixed(1)} MB`;
