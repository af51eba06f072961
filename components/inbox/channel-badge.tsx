import { Cloud, FlaskConical, Smartphone } from "lucide-react";
import type { Conversation } from "#lib/conversations/schema.ts";

export const channelIcons = { CLOUD: Cloud, WEB: Smartphone, SANDBOX: FlaskConical } as const;

/** By which channel the customer writes, on the edge of the picture. */
export function ChannelBadge({ kind }: { kind: Conversation["channel"]["kind"] }) {
  const Icon = channelIcons[kind];
  return (
    <span className="-right-0.5 -bottom-px absolute grid size-[17px] place-items-center rounded-full bg-surface text-ink-2 shadow-hairline">
      <Icon size={10.5} strokeWidth={2.2} />
    </span>
  );
}
