import { lazy, Suspense, useState } from "react";
import { classes } from "#components/ui/classes.ts";
import type { Message } from "#lib/messages/schema.ts";
import {
  canReact,
  MoreButton,
  type OpenMenu,
  ReactButton,
  ReplyButton,
} from "./message-buttons.tsx";

const load = () => import("./message-menus.tsx");
const Menus = lazy(() => load().then((module) => ({ default: module.MessageMenus })));

/**
 * Beside a bubble, when the pointer or the keyboard is there: react, answer, the rest. What they
 * open is fetched by the first who wants it.
 */
export function MessageActions({
  message,
  near = false,
  open,
  onOpen,
}: {
  message: Message;
  /** Until then only what can be reached by keys is there: a thread opens and scrolls the faster. */
  near?: boolean;
  open: OpenMenu;
  onOpen: (open: OpenMenu) => void;
}) {
  const [wanted, setWanted] = useState(false);
  if (open && !wanted) setWanted(true);
  const plain = (
    <ActionButtons message={message} near={near} onOpen={onOpen} onWanted={() => void load()} />
  );
  return (
    <div
      className={classes(
        "flex shrink-0 opacity-0 focus-within:opacity-100 group-hover:opacity-100 max-pane:absolute max-pane:right-0",
        // What comes with the pointer must not press the bubble.
        message.type !== "note" && "pane:min-w-18",
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
  near,
  onOpen,
  onWanted,
}: {
  message: Message;
  near: boolean;
  onOpen: (open: OpenMenu) => void;
  onWanted: () => void;
}) {
  return (
    <>
      {near && canReact(message) && (
        <ReactButton onClick={() => onOpen("reactions")} onPointerEnter={onWanted} />
      )}
      {near && <ReplyButton message={message} />}
      <MoreButton near={near} onClick={() => onOpen("menu")} onPointerEnter={onWanted} />
    </>
  );
}
