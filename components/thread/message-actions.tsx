import { ChevronDown, Reply, SmilePlus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl/react";
import { classes } from "#components/ui/classes.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { Message } from "#lib/messages/schema.ts";
import { useChat } from "./chat-context.ts";

export type OpenMenu = "menu" | "reactions" | null;

const load = () => import("./message-menus.tsx");
const Menus = lazy(() => load().then((module) => ({ default: module.MessageMenus })));

/** Those that the customer has, or that are the customer's. */
export const canReact = ({ type, status }: Message): boolean =>
  type !== "note" && !["QUEUED", "FAILED", "CANCELLED"].includes(status);

/**
 * Beside a bubble, when the pointer or the keyboard is there: react, answer, the rest. What they
 * open is fetched by the first who wants it.
 */
export function MessageActions({
  message,
  open,
  onOpen,
}: {
  message: Message;
  open: OpenMenu;
  onOpen: (open: OpenMenu) => void;
}) {
  const [wanted, setWanted] = useState(false);
  if (open && !wanted) setWanted(true);
  const plain = <ActionButtons message={message} onOpen={onOpen} onNear={() => void load()} />;
  return (
    <div
      className={classes(
        "flex shrink-0 opacity-0 focus-within:opacity-100 group-hover:opacity-100 max-pane:absolute max-pane:right-0",
        open && "opacity-100",
        !open && "pointer-coarse:pointer-events-none",
      )}
    >
      {wanted ? (
        <Suspense fallback={plain}>
          <Menus message={message} open={open} onOpen={onOpen} />
        </Suspense>
      ) : (
        plain
      )}
    </div>
  );
}

function ActionButtons({
  message,
  onOpen,
  onNear,
}: {
  message: Message;
  onOpen: (open: OpenMenu) => void;
  onNear: () => void;
}) {
  return (
    <>
      {canReact(message) && (
        <ReactButton onClick={() => onOpen("reactions")} onPointerEnter={onNear} />
      )}
      <ReplyButton message={message} />
      <MoreButton onClick={() => onOpen("menu")} onPointerEnter={onNear} />
    </>
  );
}

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
      className={small}
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
export function MoreButton(props: ButtonProps) {
  const t = useTranslations("chat.menu");
  return (
    <IconButton
      label={t("more")}
      size="xs"
      aria-haspopup="menu"
      {...props}
      className="rounded-full! max-pane:opacity-0"
    >
      <ChevronDown size={14} strokeWidth={1.9} />
    </IconButton>
  );
}
