export const bars = 41;
const stepPx = 4;
const heightPx = 28;
const lowestPx = 3;

/** The shape of a sound, the part already played in colour. Press or drag on it to go there. */
export function Waveform({
  peaks,
  share,
  label,
  onSeek,
}: {
  /** Not known yet: a flat line. */
  peaks: number[] | null;
  share: number;
  label: string;
  onSeek: (share: number) => void;
}) {
  return (
    <span className="relative block h-7 w-full max-w-[164px] rounded-xs focus-within:shadow-(--ring)">
      <svg viewBox={`0 0 ${bars * stepPx} ${heightPx}`} aria-hidden="true" className="size-full">
        {Array.from({ length: bars }, (_, index) => {
          const height = lowestPx + (peaks?.[index] ?? 0) * (heightPx - lowestPx);
          return (
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
          );
        })}
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
