import type { Channel } from "#lib/channels/schema.ts";

/** What one is about to do in the room of channels. */
export type ChannelTask =
  | { do: "choose" | "cloud" | "web" }
  | { do: "edit" | "webhook" | "test" | "scan" | "archive"; channel: Channel };
