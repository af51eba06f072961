import type { Update } from "../provider.ts";
import { isSomebody, partyOfJid, partyOfJids } from "./jid.ts";
import { type Json, text } from "./pick.ts";

/** One of Baileys' contacts: a name, and often both of a person's addresses. */
export function readContact(contact: Json, at: Date): Update | null {
  const party = partyOfJids(contact.id, contact.lid);
  const phone = party.groupId ? null : (party.phone ?? partyOfJid(contact.phoneNumber).phone);
  // The owner's own name for them first; what they call themselves, where there is none.
  const name = text(contact.name) ?? text(contact.verifiedName) ?? text(contact.notify);
  if (!isSomebody(party)) return null;
  return {
    kind: "contact",
    at,
    party: { ...party, phone, name, username: text(contact.username) },
  };
}

/** Whose number a hidden id is, once WhatsApp tells it. */
export function readLidMapping(mapping: Json, at: Date): Update | null {
  const party = partyOfJids(mapping.lid, mapping.pn);
  return party.lid && party.phone ? { kind: "contact", at, party } : null;
}

/** A group's name. */
export function readGroup(group: Json, at: Date): Update | null {
  const { groupId, ...nobody } = partyOfJid(group.id);
  const name = text(group.subject);
  return groupId && name ? { kind: "contact", at, party: { ...nobody, groupId, name } } : null;
}
