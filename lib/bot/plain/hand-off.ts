import type { Thought } from "../think.ts";
import { ownWords } from "./greet.ts";
import { joined } from "./join.ts";
import type { Mind } from "./mind.ts";
import { type Part, plain } from "./show.ts";

/** How the agent reads what came in. */
const sent: Record<string, string> = {
  voice: "mengirim pesan suara",
  audio: "mengirim pesan suara",
  image: "mengirim foto",
  video: "mengirim video",
  document: "mengirim dokumen",
  location: "mengirim lokasi",
  contacts: "mengirim kontak",
  order: "mengirim pesanan dari katalog",
  product: "menanyakan produk dari katalog",
};

export const reasonForMedia = (type: string) =>
  sent[type] ?? "mengirim pesan yang tidak terbaca bot";

export type Leaving = {
  reason: string;
  /** The customer wanted a person; otherwise the bot knows its limits. */
  asked?: boolean;
  /** What comes first: an apology, or hello to someone new. */
  lead?: string;
  /** Who will help, when somebody is there; out of hours, when somebody will be takes its place. */
  last: string;
  /** What could still be answered. */
  parts?: readonly Part[];
};

/** Says it in one message and lets go. */
export function handOff({ turn, say, door, language }: Mind, leaving: Leaving): Thought {
  const { reason, asked = false, parts = [] } = leaving;
  const last = ownWords(turn.farewell, language) ?? leaving.last;
  const lead = leaving.lead ?? (turn.greet && parts.length === 0 ? say.helloBack(false) : "");
  const closed = door.open ? null : turn.hours?.closedText?.trim() || say.closed(door.next);
  const said = joined([...parts, plain(`${lead} ${closed ?? last}`)], false);
  const told = parts.some((part) => part.sources.length > 0);
  return {
    do: "hand-off",
    text: said.text,
    reason,
    asked,
    ...(told ? { sources: said.sources, productIds: said.productIds } : {}),
  };
}
