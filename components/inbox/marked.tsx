/** A text in which one stretch is what was looked for. */
export function Marked({ text, match }: { text: string; match: [number, number] | null }) {
  if (!match || match[0] >= match[1]) return <>{text}</>;
  return (
    <>
      {text.slice(0, match[0])}
      <mark className="rounded-[2px] bg-brand-wash font-medium text-brand-ink">
        {text.slice(...match)}
      </mark>
      {text.slice(match[1])}
    </>
  );
}

/** Where the words stand in a text, whatever their case. */
export function matchOf(text: string, words: string): [number, number] | null {
  const at = words === "" ? -1 : text.toLowerCase().indexOf(words.toLowerCase());
  return at < 0 ? null : [at, at + words.length];
}
