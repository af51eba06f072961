import { useContext } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { openConversation } from "#components/frame/place.ts";
import { useViewer } from "#components/frame/viewer.tsx";
import { shownPhone } from "#components/phone.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useErrorWords } from "#components/use-error-words.ts";
import { ChatContext } from "../chat-context.ts";
import { type Payload, part, parts, words } from "../payload.ts";

/** Contact cards that were passed on, each of which one can write to. */
export function ContactsBody({ payload }: { payload: Payload }) {
  const t = useTranslations("bubble");
  const chat = useContext(ChatContext);
  return (
    <span className="-mx-1 mb-1 block w-[252px] max-w-[calc(100%+8px)] divide-y divide-line-strong rounded-sm bg-bub-quote">
      {parts(payload, "contacts").map((card, index) => {
        const name =
          words(part(card, "name"), "formatted_name") ?? words(card, "name") ?? t("contact");
        const phone = phoneOf(card);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: cards have no name of their own
          <span key={index} className="block">
            <span className="flex items-center gap-2.5 p-2">
              <Avatar name={name} size={36} />
              <span className="min-w-0">
                <span className="block truncate font-medium text-14">{name}</span>
                {phone && (
                  <span className="num block truncate text-12 text-bub-meta">
                    {shownPhone(phone)}
                  </span>
                )}
              </span>
            </span>
            {chat && phone && <CardActions channelId={chat.channel.id} name={name} phone={phone} />}
          </span>
        );
      })}
    </span>
  );
}

function phoneOf(card: Record<string, unknown>): string | null {
  const [first] = parts(card, "phones");
  const number = words(first ?? null, "wa_id") ?? words(first ?? null, "phone");
  return number && (number.replace(/\D/g, "") || number);
}

function CardActions({
  channelId,
  name,
  phone,
}: {
  channelId: string;
  name: string;
  phone: string;
}) {
  const t = useTranslations("chat.bubble");
  const viewer = useViewer();
  const errorWords = useErrorWords();
  const say = (error: unknown) => toast.error(errorWords(error));
  const button =
    "flex-1 py-1.5 font-medium text-13 text-brand-ink hover:bg-hover max-pane:min-h-11";
  const write = () =>
    api("POST /conversations", { body: { channelId, phone, name } })
      .then(({ id }) => openConversation(id))
      .catch(say);
  const keep = () =>
    api("POST /contacts", { body: { phone, name } })
      .then(() => toast.success(t("contactKept", { name })))
      .catch(say);
  return (
    <span className="flex divide-x divide-line-strong border-line-strong border-t">
      <button type="button" onClick={() => void write()} className={button}>
        {t("writeTo")}
      </button>
      {viewer.role !== "AGENT" && (
        <button type="button" onClick={() => void keep()} className={button}>
          {t("keepContact")}
        </button>
      )}
    </span>
  );
}
