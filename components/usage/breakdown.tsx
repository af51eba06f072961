import { useLocale, useTranslations } from "use-intl/react";
import { Table, Td, Th, Tr } from "#components/ui/table.tsx";
import type { Usage } from "#lib/usage/schema.ts";
import { shownSenders } from "./senders.ts";

const activity = ["conversations", "handoffs", "resolved"] as const;

/** The same days by sender, by what happened, by key and by person. */
export function Breakdown({ usage }: { usage: Usage }) {
  const t = useTranslations("usage");
  const locale = useLocale();
  const digits = (value: number) => new Intl.NumberFormat(locale).format(value);
  const { totals } = usage;
  const all = Object.values(totals.messagesOut).reduce((sum, count) => sum + count, 0);
  const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  return (
    <div className="mt-6 grid gap-x-10 gap-y-8 desk:grid-cols-2 wide:grid-cols-3">
      <Table
        label={t("who.label")}
        head={
          <>
            <Th>{t("who.name")}</Th>
            <Th end>{t("who.messages")}</Th>
            <Th end>{t("who.share")}</Th>
          </>
        }
      >
        {shownSenders(usage).map(({ sender }) => (
          <Tr key={sender}>
            <Td className="font-medium">{t(`sender.${sender}`)}</Td>
            <Td end>{digits(totals.messagesOut[sender])}</Td>
            <Td end className="text-ink-3">
              {all === 0 ? "—" : share.format(totals.messagesOut[sender] / all)}
            </Td>
          </Tr>
        ))}
      </Table>
      <Table
        label={t("who.activity")}
        head={
          <>
            <Th>{t("who.activity")}</Th>
            <Th end>{t("who.count")}</Th>
          </>
        }
      >
        <Tr>
          <Td className="font-medium">{t("who.in")}</Td>
          <Td end>{digits(totals.messagesIn)}</Td>
        </Tr>
        {activity.map((name) => (
          <Tr key={name}>
            <Td className="font-medium">{t(`who.${name}`)}</Td>
            <Td end>{digits(totals[name])}</Td>
          </Tr>
        ))}
        <Tr>
          <Td className="font-medium">{t("who.failedCount")}</Td>
          <Td end className={totals.failed > 0 ? "text-bad-ink" : ""}>
            {digits(totals.failed)}
          </Td>
        </Tr>
      </Table>
      <div className="grid content-start gap-8">
        <Table
          label={t("people.label")}
          head={
            <>
              <Th>{t("people.name")}</Th>
              <Th end>{t("people.messages")}</Th>
            </>
          }
        >
          {usage.byPerson.map((person) => (
            <Tr key={person.personId}>
              <Td className="font-medium">{person.name}</Td>
              <Td end>{digits(person.messagesOut)}</Td>
            </Tr>
          ))}
          {usage.byPerson.length === 0 && (
            <Tr>
              <Td colSpan={2} className="text-ink-3">
                {t("people.none")}
              </Td>
            </Tr>
          )}
        </Table>
        <Table
          label={t("keys.label")}
          head={
            <>
              <Th>{t("keys.name")}</Th>
              <Th end>{t("keys.requests")}</Th>
              <Th end>{t("keys.messages")}</Th>
            </>
          }
        >
          {usage.byKey.map((key) => (
            <Tr key={key.keyId}>
              <Td className="font-medium">{key.name}</Td>
              <Td end>{digits(key.requests)}</Td>
              <Td end>{digits(key.messagesOut)}</Td>
            </Tr>
          ))}
          {usage.byKey.length === 0 && (
            <Tr>
              <Td colSpan={3} className="text-ink-3">
                {t("keys.none")}
              </Td>
            </Tr>
          )}
        </Table>
      </div>
    </div>
  );
}
