import { ChevronDown, Reply, SmilePlus } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { Message } from "#lib/messages/schema.ts";
import { useChat } from "./chat-context.ts";

export type OpenMenu = "menu" | "reactions" | null;

/** Those that the customer has, or that are the customer's. */
export const canReact = ({ type, status }: Message): boolean =>
  type !== "note" && !["QUEUED", "FAILED", "CANCELLED"].includes(status);

type ButtonProps = Omit<Parameters<typeof IconButton>[0], "label">;
const small = "rounded-full! max-pane:hidden";

export function ReactButton(props: ButtonProps) {
  const t = useTranslations("chat.menu");
  return (
    <IconButton
      label={t("react")}
      size="xs"
      aria-haspopup="dialog"
      // The menu, which has it too, is the one stop of a bubble on the way through by keys.
      tabIndex={-1}
      {...props}
      // Unseen on a phone, it marks the place of what the menu opens.
      className="rounded-full! max-pane:pointer-events-none max-pane:invisible max-pane:absolute max-pane:right-0"
    >
      <SmilePlus size={14} strokeWidth={1.9} />
    </IconButton>
  );
}

export function ReplyButton({ message }: { message: Message }) {
  const t = useTranslations("bubble");
  const { reply } = useChat();
  if (message.type === "note") return null;
  return (
    <IconButton
      label={t("reply")}
      size="xs"
      tabIndex={-1}
      onClick={() => reply(message)}
      className={small}
    >
      <Reply size={14} strokeWidth={1.9} />
    </IconButton>
  );
}

/** On a phone it is not seen, and only marks the place where a long press opens its menu. */
export function MoreButton({ near = true, ...props }: ButtonProps & { near?: boolean }) {
  const t = useTranslations("chat.menu");
  return (
    <IconButton
      label={t("more")}
      size="xs"
      aria-haspopup="menu"
      {...props}
      className="rounded-full! max-pane:opacity-0"
    >
      {near && <ChevronDown size={14} strokeWidth={1.9} />}
    </IconButton>
  );
}
