const title = /^(pak|bapak|bpk|bu|ibu|mas|mbak|mba|kak|kakak|haji|hj?|dr|drs|ir|mr|mrs|ms)\.?$/i;

const wordsOf = (name: string | null | undefined): string[] =>
  name?.trim().split(/\s+/).filter(Boolean) ?? [];

/** "Pak Sugeng" is called Sugeng: what comes before is said by whoever calls. */
export function firstName(name: string | null | undefined): string | undefined {
  const words = wordsOf(name);
  return words.find((word) => !title.test(word)) ?? words[0];
}

/** Where there is little room: "Rina" for Rina Puspitasari, but "Bu Laras", who is not "Bu". */
export function shortName(name: string): string {
  const words = wordsOf(name);
  const at = words.findIndex((word) => !title.test(word));
  return words.slice(0, at < 0 ? words.length : at + 1).join(" ") || name;
}
