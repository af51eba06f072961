import type { Source } from "../think.ts";
import type { Part } from "./show.ts";

/** WhatsApp's limit for one message. */
const longestMessageChars = 4096;
const gap = "\n\n";

/** Cuts between words: half a price would be another price. */
function cut(text: string, atMost: number): string {
  if (text.length <= atMost) return text;
  const short = text.slice(0, atMost - 1);
  const space = Math.max(short.lastIndexOf(" "), short.lastIndexOf("\n"));
  const end = space > atMost / 2 ? space : short.length;
  // Not in the middle of a character that takes two units.
  return `${short
    .slice(0, end)
    .replace(/[\ud800-\udbff]$/u, "")
    .trimEnd()}…`;
}

/** One message of several parts; what no longer fits is left out, with its sources. */
export function joined(parts: readonly Part[], asking = true): Part {
  let text = "";
  const sources = new Map<string, Source>();
  const productIds = new Set<string>();
  for (const part of parts) {
    const ask = asking ? (part.ask ?? "") : "";
    const said = [part.text.trim(), ask].filter(Boolean).join("\n");
    const room = longestMessageChars - (text ? text.length + gap.length : 0);
    if (said === "" || (text !== "" && said.length > room)) continue;
    text = text ? text + gap + said : cut(said, room);
    for (const source of part.sources) sources.set(`${source.kind} ${source.id}`, source);
    for (const id of part.productIds) productIds.add(id);
  }
  return { text, sources: [...sources.values()], productIds: [...productIds] };
}
