import { useState } from "react";
import type { Message } from "#lib/messages/schema.ts";
import { DeleteMessage } from "./delete-message.tsx";
import {
  canReact,
  MoreButton,
  type OpenMenu,
  ReactButton,
  ReplyButton,
} from "./message-buttons.tsx";
import { MessageMenu } from "./message-menu.tsx";
import { ReactionPopover } from "./reaction-popover.tsx";

/** What the buttons beside a bubble open. */
export function MessageMenus({
  message,
  open,
  onOpen,
}: {
  message: Message;
  open: OpenMenu;
  onOpen: (open: OpenMenu) => void;
}) {
  const [deleting, setDeleting] = useState<"me" | "everyone" | null>(null);
  const change = (menu: OpenMenu) => (next: boolean) => onOpen(next ? menu : null);
  return (
    <>
      {canReact(message) && (
        <ReactionPopover
          message={message}
          trigger={<ReactButton />}
          open={open === "reactions"}
          onOpen={change("reactions")}
        />
      )}
      <ReplyButton message={message} />
      <MessageMenu
        message={message}
        trigger={<MoreButton />}
        open={open === "menu"}
        onOpen={change("menu")}
        onMoreReactions={() => onOpen("reactions")}
        onDelete={setDeleting}
      />
      {deleting && (
        <DeleteMessage message={message} whose={deleting} onClose={() => setDeleting(null)} />
      )}
    </>
  );
}
