import { type ChannelKind, type Pace, paces } from "#lib/whatsapp/capabilities.ts";
import type { ChannelDetails } from "#lib/whatsapp/provider.ts";

/** What the provider allows a number that it has upgraded, and one that the owner's phone uses too. */
const upgradedPerSecond = 1_000;
const coexistingPerSecond = 20;

type Row = { kind: string; sendsPerSecond: number | null; details: unknown };

/** How fast a channel may send: as somebody set it, as its provider told, else as its kind may. */
export function paceOf({ kind, sendsPerSecond, details }: Row): Pace | null {
  const ofKind: Pace | null = paces[kind as ChannelKind];
  if (!ofKind) return sendsPerSecond ? { perSecond: sendsPerSecond, recipient: null } : null;
  const { coexists, throughput } = (details ?? {}) as ChannelDetails;
  const told = coexists
    ? coexistingPerSecond
    : throughput === "HIGH"
      ? upgradedPerSecond
      : ofKind.perSecond;
  return { ...ofKind, perSecond: sendsPerSecond ?? told };
}
