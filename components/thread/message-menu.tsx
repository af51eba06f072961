import { Copy, Download, Plus, Reply, RotateCw, Trash2, Undo2 } from "lucide-react";
import * as Dropdown from "radix-ui/dropdown-menu";
import type { ReactElement } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { clock } from "#components/time.ts";
import { classes } from "#components/ui/classes.ts";
import { copyText } from "#components/ui/copy-text.ts";
import { Menu, MenuItem, MenuLine } from "#components/ui/menu.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { Message } from "#lib/messages/schema.ts";
import { capabilities } from "#lib/whatsapp/capabilities.ts";
import { useChat } from "./chat-context.ts";
import { canReact } from "./message-buttons.tsx";
import { isUncertain } from "./meta.tsx";
import { quickReactions } from "./quick-reactions.ts";
import { ownReaction, useReact } from "./use-react.ts";
import { useRetry } from "./use-retry.ts";

const icon = { size: 16, strokeWidth: 1.75 } as const;

/** Everything that can be done with a message; what this channel cannot do says so. */
export function MessageMenu({
  message,
  trigger,
  open,
  onOpen,
  onMoreReactions,
  onDelete,
}: {
  message: Message;
  trigger: ReactElement;
  open: boolean;
  onOpen: (open: boolean) => void;
  onMoreReactions: () => void;
  onDelete: (whose: "me" | "everyone") => void;
}) {
  const t = useTranslations("chat.menu");
  const bubble = useTranslations("bubble");
  const failure = useTranslations("failure");
  const { reply } = useChat();
  const retry = useRetry(message);
  const { media, text, type } = message;
  const note = type === "note";
  return (
    <Menu trigger={trigger} open={open} onOpenChange={onOpen}>
      {canReact(message) && <ReactionRow message={message} onMore={onMoreReactions} />}
      {!note && (
        <MenuItem icon={<Reply {...icon} />} onSelect={() => reply(message)}>
          {bubble("reply")}
        </MenuItem>
      )}
      {text && (
        <MenuItem icon={<Copy {...icon} />} onSelect={() => void copy(text, t)}>
          {t("copy")}
        </MenuItem>
      )}
      {media && (
        <Dropdown.Item asChild>
          <a
            href={media.url}
            download={media.filename ?? true}
            className="flex min-h-8 items-center gap-2.5 rounded-sm px-2 text-13 outline-none data-[highlighted]:bg-brand-wash max-pane:min-h-11 max-pane:text-14"
          >
            <span className="text-ink-3">
              <Download {...icon} />
            </span>
            {t("download")}
          </a>
        </Dropdown.Item>
      )}
      {(message.status === "FAILED" || isUncertain(message)) && (
        <MenuItem icon={<RotateCw {...icon} />} onSelect={() => retry.again()}>
          {failure("again")}
        </MenuItem>
      )}
      <MenuLine />
      <MenuItem icon={<Trash2 {...icon} />} onSelect={() => onDelete("me")}>
        {t("deleteForTeam")}
      </MenuItem>
      {message.direction === "OUT" && !note && <TakeBack onSelect={() => onDelete("everyone")} />}
      {message.direction === "OUT" && !note && <Journey message={message} />}
    </Menu>
  );
}

function ReactionRow({ message, onMore }: { message: Message; onMore: () => void }) {
  const t = useTranslations("chat.menu");
  const react = useReact(message);
  const own = ownReaction(message);
  const cell =
    "grid size-8 cursor-default place-items-center rounded-sm text-16 outline-none data-[highlighted]:bg-brand-wash max-pane:size-11 max-pane:text-20";
  return (
    <>
      <div className="flex">
        {quickReactions.map((emoji) => (
          <Dropdown.Item
            key={emoji}
            onSelect={() => react(emoji)}
            aria-label={t("reactWith", { emoji })}
            className={classes(cell, own === emoji && "bg-press")}
          >
            {emoji}
          </Dropdown.Item>
        ))}
        <Dropdown.Item
          onSelect={(event) => {
            // Closing by itself, the menu would close what takes its place.
            event.preventDefault();
            onMore();
          }}
          aria-label={t("moreReactions")}
          className={classes(cell, "text-ink-3")}
        >
          <Plus {...icon} />
        </Dropdown.Item>
      </div>
      <MenuLine />
    </>
  );
}

function TakeBack({ onSelect }: { onSelect: () => void }) {
  const t = useTranslations("chat.menu");
  const { channel } = useChat();
  const can = capabilities[channel.kind].unsend;
  if (can) {
    return (
      <MenuItem icon={<Undo2 {...icon} />} danger onSelect={onSelect}>
        {t("deleteForAll")}
      </MenuItem>
    );
  }
  return (
    <Dropdown.Item disabled className="flex max-w-64 gap-2.5 px-2 py-1.5 text-13 text-ink-disabled">
      <Undo2 {...icon} className="shrink-0" />
      <span>
        {t("deleteForAll")}
        <span className="block text-12 text-ink-3">{t("cannotTakeBack")}</span>
      </span>
    </Dropdown.Item>
  );
}

/** When it went, arrived and was read. */
function Journey({ message }: { message: Message }) {
  const t = useTranslations("ticks");
  const locale = useLocale();
  const steps = [
    ["SENT", message.sentAt],
    ["DELIVERED", message.deliveredAt],
    ["READ", message.readAt],
  ] as const;
  const done = steps.flatMap(([name, at]) => (at ? [`${t(name)} ${clock(at, locale)}`] : []));
  if (done.length === 0) return null;
  return (
    <>
      <MenuLine />
      <Dropdown.Label className="num px-2 py-1 text-12 text-ink-3">
        {done.join(" · ")}
      </Dropdown.Label>
    </>
  );
}

const copy = (text: string, t: ReturnType<typeof useTranslations<"chat.menu">>) =>
  copyText(text)
    .then(() => toast.success(t("copied")))
    .catch(() => toast.error(t("notCopied")));
