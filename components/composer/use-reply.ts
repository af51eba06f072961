import { type RefObject, useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { toast } from "#components/ui/toast.tsx";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { Message } from "#lib/messages/schema.ts";
import type { Product } from "#lib/products/schema.ts";
import { useSend } from "./outbox.ts";
import { asMedia, type Ready } from "./sending.ts";
import type { Canned } from "./suggest/canned-menu.tsx";
import { openVariables } from "./suggest/fill-reply.ts";
import { useSuggest } from "./suggest/use-suggest.ts";
import { useAttached } from "./use-attached.ts";
import { useFiles } from "./use-files.ts";
import type { Quoted } from "./use-reply-to.ts";
import { useText } from "./use-text.ts";
import type { Recording } from "./voice/use-recorder.ts";

const longestText = 4_096;
const signs = ["/", "#"] as const;

/** A reply while it is written, and everything it can become when it is sent. */
export function useReply({
  card,
  area,
  replyTo,
  onReplyTo,
  onSent,
  dropped,
}: {
  card: Conversation;
  area: RefObject<HTMLTextAreaElement | null>;
  replyTo: Quoted | null;
  onReplyTo: (message: Message | null) => void;
  onSent: (() => void) | undefined;
  dropped: File[] | null;
}) {
  const send = useSend(card.id);
  const { text, write, replace, insert } = useText(card.id, area);
  const failure = useTranslations("failure");
  const { files, add, say, remove, clear } = useFiles(card.id, (names, captions) => {
    toast.error(failure("fileLost", { name: names.join(", ") }));
    // Words that were written for a file are not lost with it.
    if (captions.length > 0) write([text, ...captions].filter(Boolean).join("\n"));
  });
  const suggest = useSuggest(area, signs);
  const [warned, setWarned] = useState(false);
  const [attached, setAttached] = useAttached(card.id);

  const said = text.trim();
  const open = openVariables(text);
  const ready = said !== "" || attached !== null;
  const sendable = ready && said.length <= longestText;

  const sent = () => {
    onReplyTo(null);
    onSent?.();
    area.current?.focus();
  };
  const sentAll = () => {
    write("");
    setWarned(false);
    setAttached(null);
    sent();
  };
  const choose = (chosen: Iterable<File>) => {
    void add(chosen, files.length === 0 ? said : "");
    if (files.length === 0) write("");
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each drop
  useEffect(() => {
    if (dropped) choose(dropped);
  }, [dropped]);

  /** Puts words in the place of what opened the list. */
  const take = (words: string) => {
    const { trigger } = suggest;
    if (trigger) replace(words, trigger.from, trigger.to);
    suggest.close();
  };

  return {
    text,
    said,
    open,
    warned,
    ready,
    sendable,
    suggest,
    files: { list: files, say, remove, choose },
    attached,
    unattach: () => setAttached(null),
    insert,
    take,
    write(next: string) {
      write(next);
      setWarned(false);
    },
    sendText() {
      if (!sendable) return;
      const [first] = open;
      if (first && !warned) {
        setWarned(true);
        area.current?.focus();
        area.current?.setSelectionRange(...first);
        return;
      }
      send({ text: said, ready: attached, replyTo });
      sentAll();
    },
    sendFiles() {
      for (const [index, { id, file, caption }] of files.entries()) {
        send({ id, text: caption.trim(), file, replyTo: index === 0 ? replyTo : null });
      }
      clear(true);
      sentAll();
    },
    /** Words that were written for the files are not thrown away with them. */
    dropFiles() {
      const captions = files.flatMap(({ caption }) => caption || []);
      write(captions.join("\n") || text);
      clear(false);
    },
    sendVoice({ file, seconds }: Recording) {
      send({ file, seconds, replyTo });
      sent();
    },
    sendProduct(product: Product) {
      send({ ready: { kind: "product", product }, replyTo });
      take("");
      sent();
    },
    sendReady(ready: Ready) {
      send({ ready, replyTo });
      sent();
    },
    takeCanned({ text: words, file }: Canned) {
      take(words);
      if (file) setAttached({ kind: "media", media: asMedia(file) });
    },
  };
}
