import type { Party } from "../provider.ts";
import { id, type Json, object, objects } from "./pick.ts";

export const nobody: Party = {
  phone: null,
  bsuid: null,
  lid: null,
  groupId: null,
  name: null,
  username: null,
};

export const isSomebody = (party: Party) => party.phone !== null || party.bsuid !== null;

/** Digits as Meta gives them, or nothing; never an id that merely looks like a number. */
function phoneDigits(value: string | null): string | null {
  return /^\+?(\d{5,15})$/.exec(value ?? "")?.[1] ?? null;
}

/**
 * Who is meant by a phone field and a user-id field. A phone field that holds no phone number is
 * kept as an opaque id: somebody wrote, and must not be lost or dialled.
 */
export function identity(phone: unknown, userId: unknown): Party {
  const given = id(phone);
  const digits = phoneDigits(given);
  return { ...nobody, phone: digits, bsuid: id(userId) ?? (digits ? null : given) };
}

function fromContact(contact: Json): Party {
  const profile = object(contact.profile);
  return {
    ...identity(contact.wa_id, contact.user_id),
    name: id(profile?.name),
    username: id(profile?.username)?.replace(/^@/, "") || null,
  };
}

const differ = (a: string | null, b: string | null) => a !== null && b !== null && a !== b;
const contradict = (a: Party, b: Party) => differ(a.phone, b.phone) || differ(a.bsuid, b.bsuid);
const share = (a: Party, b: Party) =>
  (a.phone !== null && a.phone === b.phone) || (a.bsuid !== null && a.bsuid === b.bsuid);

/**
 * The message says who; the body's contacts add the rest. Neither need be there. A lone contact
 * that contradicts nothing belongs to the message, even when they have no field in common.
 */
export function completed(said: Party, contacts: unknown): Party {
  const candidates = objects(contacts)
    .map(fromContact)
    .filter((contact) => !contradict(said, contact));
  const contact =
    candidates.find((candidate) => share(said, candidate)) ??
    (objects(contacts).length === 1 ? candidates[0] : undefined);
  if (!contact) return said;
  return {
    ...said,
    phone: said.phone ?? contact.phone,
    bsuid: said.bsuid ?? contact.bsuid,
    name: contact.name,
    username: contact.username,
  };
}
