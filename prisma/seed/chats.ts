import { ratna } from "./chats/ratna.ts";
import { resolved } from "./chats/resolved.ts";
import { sari } from "./chats/sari.ts";
import { waiting } from "./chats/waiting.ts";
import { withBot } from "./chats/with-bot.ts";
import { withDimas } from "./chats/with-dimas.ts";
import { withRina } from "./chats/with-rina.ts";
import type { Chat } from "./script.ts";

export const chats: Chat[] = [
  sari,
  ...waiting,
  ...withRina,
  ...withDimas,
  ...withBot,
  ...resolved,
  ratna,
];
