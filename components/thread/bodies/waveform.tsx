import { useMemo } from "react";

const bars = 41;
const stepPx = 4;
const heightPx = 28;

/** Always the same shape for the same note. Nobody sends us the true one. */
function shapeOf(seed: string): number[] {
  let state = 2166136261;
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 16777619);
  return Array.from({ length: bars }, (_, index) => {
    state = Math.imul(state ^ (state >>> 15), 2246822519) + index;
    const noise = ((state >>> 8) & 0xff) / 255;
    const swell = 0.45 + 0.55 * Math.abs(Math.sin(index * 0.45 + (state & 7)));
    return 3 + noise * swell * (heightPx - 4);
  });
}

export function Waveform({
  seed,
  share,
  label,
  onSeek,
}: {
  seed: string;
  share: number;
  label: string;
  onSeek: (share: number) => void;
}) {
  const shape = useMemo(() => shapeOf(seed), [seed]);
  return (
    <span className="relative block h-7 w-[164px] rounded-xs focus-within:shadow-(--ring)">
      <svg viewBox={`0 0 ${bars * stepPx} ${heightPx}`} aria-hidden="true" className="size-full">
        {shape.map((height, index) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: the bars never move
            key={index}
            x={index * stepPx + 0.9}
            y={(heightPx - height) / 2}
            width="2.2"
            height={height}
            rx="1.1"
            className={index / bars < share ? "fill-brand" : "fill-line-field"}
          />
        ))}
      </svg>
      <input
        type="range"
        min={0}
        max={100}
        value={Math.round(share * 100)}
        aria-label={label}
        onChange={(event) => onSeek(Number(event.target.value) / 100)}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
      />
    </span>
  );
}
