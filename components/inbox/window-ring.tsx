import { useNow } from "#components/use-now.ts";

const dayMs = 86_400_000;
const soonMs = 4 * 3_600_000;
const radius = 20.5;

/**
 * What is left of the 24 hours in which one may write freely: green, amber below four hours, a bare
 * track when the window is closed. A channel without such a window has no ring.
 */
export function WindowRing({ expiresAt }: { expiresAt: string | null }) {
  const now = useNow();
  const leftMs = expiresAt ? Math.min(dayMs, new Date(expiresAt).getTime() - now) : 0;
  return (
    <svg
      viewBox="0 0 44 44"
      aria-hidden="true"
      className="-rotate-90 absolute inset-0 size-full fill-none stroke-2"
    >
      <circle cx="22" cy="22" r={radius} className="stroke-line-strong" />
      {leftMs > 0 && (
        <circle
          cx="22"
          cy="22"
          r={radius}
          pathLength="24"
          strokeDasharray={`${Math.max(0.4, (leftMs / dayMs) * 24 - 0.1)} 24`}
          strokeLinecap="round"
          className={leftMs > soonMs ? "stroke-ok" : "stroke-warn"}
        />
      )}
    </svg>
  );
}
