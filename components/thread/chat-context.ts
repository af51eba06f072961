import { createContext, useContext } from "react";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { Message } from "#lib/messages/schema.ts";

/** What every bubble of a chat may need to know or do; it stays the same while messages come. */
export type Chat = {
  id: string;
  channel: Conversation["channel"];
  contact: Conversation["contact"];
  contactName: string;
  /** Words that are looked for in this chat. */
  sought: string;
  reply: (message: Message) => void;
  /** Brings a message into sight, however old it is. */
  go: (messageId: string) => void;
  openTemplates: () => void;
};

export const ChatContext = createContext<Chat | null>(null);

export function useChat(): Chat {
  const chat = useContext(ChatContext);
  if (!chat) throw new Error("There is no chat outside a thread");
  return chat;
}
