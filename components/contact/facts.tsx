import { useLocale, useTranslations } from "use-intl/react";
import { channelIcons } from "#components/inbox/channel-badge.tsx";
import { shownPhone } from "#components/phone.ts";
import { longDate } from "#components/time.ts";
import type { Contact } from "#lib/contacts/schema.ts";
import type { Conversation } from "#lib/conversations/schema.ts";

/** By which channel, since when, why it came to people, and under which other addresses. */
export function Facts({ card, contact }: { card: Conversation; contact: Contact | undefined }) {
  const t = useTranslations("panel");
  const words = useTranslations("contact");
  const locale = useLocale();
  const { channel, handoff } = card;
  const Icon = channelIcons[channel.kind];
  const others = contact?.identities.filter(({ value }) => value !== card.contact.phone) ?? [];
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1.5 border-line border-t px-4 py-3.5 text-13 [&_dd]:num [&_dd]:truncate [&_dd]:text-right [&_dt]:text-ink-3">
      <dt>{t("channel")}</dt>
      <dd className="inline-flex items-center justify-end gap-1.5">
        <Icon size={14} strokeWidth={1.9} aria-hidden="true" className="shrink-0 text-ink-3" />
        <span className="truncate">{channel.name}</span>
      </dd>
      <dt>{t("since")}</dt>
      <dd>{longDate(contact?.createdAt ?? card.createdAt, locale)}</dd>
      {handoff?.reason && (
        <>
          <dt>{t("handoff")}</dt>
          <dd title={handoff.reason}>{handoff.reason}</dd>
        </>
      )}
      {others.map(({ kind, value }) => (
        <Identity key={`${kind} ${value}`} name={words(`identities.${kind}`)}>
          {kind === "PHONE" ? shownPhone(value) : value}
        </Identity>
      ))}
      {contact?.optedOutAt && (
        <>
          <dt>{words("promotions")}</dt>
          <dd className="text-warn-ink">
            {words("optedOutSince", { at: longDate(contact.optedOutAt, locale) })}
          </dd>
        </>
      )}
    </dl>
  );
}

function Identity({ name, children }: { name: string; children: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd title={children}>{children}</dd>
    </>
  );
}
