import type { Party } from "../provider.ts";
import { text } from "./pick.ts";

export const nobody: Party = {
  phone: null,
  bsuid: null,
  lid: null,
  groupId: null,
  name: null,
  username: null,
};

export const isSomebody = ({ phone, lid, groupId }: Party): boolean =>
  phone !== null || lid !== null || groupId !== null;

/**
 * Whose address a JID is. `…@lid` is a person's hidden id and never a phone number, however much
 * its digits look like one; `:12` and `_1` say which of their devices.
 */
export function partyOfJid(jid: unknown): Party {
  const [, user, server] = /^([\w.-]+?)(?:_\d+)?(?::\d+)?@([\w.]+)$/.exec(text(jid) ?? "") ?? [];
  if (!user || !server) return nobody;
  if (server === "g.us") return { ...nobody, groupId: `${user}@g.us` };
  if (server === "lid" || server === "hosted.lid") return { ...nobody, lid: `${user}@lid` };
  const isPhone = server === "s.whatsapp.net" || server === "c.us" || server === "hosted";
  return isPhone && /^[1-9]\d{4,14}$/.test(user) ? { ...nobody, phone: user } : nobody;
}

/** The same person by both of their addresses, where WhatsApp told the other one, too. */
export function partyOfJids(jid: unknown, alt: unknown): Party {
  const party = partyOfJid(jid);
  if (party.groupId) return party;
  const other = partyOfJid(alt);
  return { ...party, phone: party.phone ?? other.phone, lid: party.lid ?? other.lid };
}

/** Where to send: to the number where we know it, as with every other channel. */
export function jidOf({ groupId, phone, lid }: Party): string | null {
  return groupId ?? (phone ? `${phone}@s.whatsapp.net` : lid);
}

/** Without the device. */
export const ownJid = (jid: unknown): string | null => jidOf(partyOfJid(jid));
