"use client";

import { ChevronRight, CodeXml, KeyRound, Plus, SquareTerminal } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { MoreOfList } from "#components/more-of-list.tsx";
import { RoomFailed } from "#components/room-failed.tsx";
import { Button } from "#components/ui/button.tsx";
import { CodeBlock } from "#components/ui/code-block.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Page } from "#components/ui/page.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { usePages } from "#components/use-pages.ts";
import type { ApiKey } from "#lib/api-keys/schema.ts";
import { KeyForm } from "./key-form.tsx";
import { KeyRow } from "./key-row.tsx";
import { SecretDialog } from "./secret-dialog.tsx";

export type Secret = ApiKey & { secret: string };

/** The keys of one's own systems: made, changed, replaced and revoked. */
export function KeysRoom() {
  const t = useTranslations("apiKeys");
  const pages = usePages("GET /api-keys");
  const { items, isError, error, refetch } = pages;
  const [creating, setCreating] = useState(false);
  const [secret, setSecret] = useState<Secret | null>(null);
  const [showRevoked, setShowRevoked] = useState(false);
  const live = items?.filter((key) => !key.revokedAt);
  const revoked = items?.filter((key) => key.revokedAt) ?? [];
  const newest = live?.[0];
  const empty = items?.length === 0;
  const create = (look: "primary" | "secondary") => (
    <Button look={look} onClick={() => setCreating(true)}>
      <Plus size={16} strokeWidth={1.9} aria-hidden="true" />
      {t("create")}
    </Button>
  );
  return (
    <Page
      title={t("title")}
      description={t("intro")}
      actions={
        <>
          <Link
            href="/developers"
            className="inline-flex h-8 items-center gap-1.5 rounded-sm px-3 font-medium text-13 shadow-[inset_0_0_0_1px_var(--line-strong),var(--shadow-1)] hover:bg-hover max-pane:h-11 max-pane:px-4 max-pane:text-14"
          >
            <CodeXml size={16} strokeWidth={1.75} aria-hidden="true" />
            {t("reference")}
          </Link>
          {create(empty ? "secondary" : "primary")}
        </>
      }
    >
      {isError && !items ? (
        <RoomFailed
          icon={<KeyRound size={20} strokeWidth={1.6} />}
          title={t("failed")}
          error={error}
          onAgain={() => void refetch()}
        />
      ) : empty ? (
        <Empty
          icon={<KeyRound size={20} strokeWidth={1.6} />}
          title={t("empty")}
          action={create("primary")}
        >
          {t("emptyText")}
        </Empty>
      ) : (
        <Table
          label={t("title")}
          className="pane:min-w-[860px] pane:table-fixed"
          head={
            <>
              <Th className="max-pane:w-full">{t("columns.name")}</Th>
              <Th className="w-40 max-pane:hidden">{t("columns.key")}</Th>
              <Th className="w-[28%] max-pane:hidden">{t("columns.scopes")}</Th>
              <Th end className="w-26 max-pane:hidden">
                {t("columns.rate")}
              </Th>
              <Th className="w-36">{t("columns.used")}</Th>
              <Th className="w-36 max-pane:hidden">{t("columns.expires")}</Th>
              <Th className="w-10 max-pane:w-14">
                <span className="sr-only">{t("columns.menu")}</span>
              </Th>
            </>
          }
        >
          {live?.map((key) => <KeyRow key={key.id} apiKey={key} onSecret={setSecret} />) ?? (
            <SkeletonRows
              columns={7}
              onPhone={3}
              rows={4}
              rowClassName="h-[52px] max-pane:h-[57px]"
            />
          )}
          {revoked.length > 0 && (
            <Tr>
              <Td colSpan={7}>
                <Button
                  look="ghost"
                  size="sm"
                  aria-expanded={showRevoked}
                  onClick={() => setShowRevoked(!showRevoked)}
                  className="-ml-2.5"
                >
                  <ChevronRight
                    size={14}
                    strokeWidth={1.9}
                    aria-hidden="true"
                    className={showRevoked ? "rotate-90" : ""}
                  />
                  {t("revokedKeys", { count: revoked.length })}
                </Button>
              </Td>
            </Tr>
          )}
          {showRevoked &&
            revoked.map((key) => <KeyRow key={key.id} apiKey={key} onSecret={setSecret} />)}
        </Table>
      )}
      <MoreOfList pages={pages} />
      {items && items.length > 0 && (
        <div className="mt-5">
          <Ping prefix={newest?.prefix ?? null} />
        </div>
      )}
      {creating && (
        <KeyForm
          onClose={() => setCreating(false)}
          onCreated={(made) => {
            setCreating(false);
            setSecret(made);
          }}
        />
      )}
      {secret && <SecretDialog made={secret} onClose={() => setSecret(null)} />}
    </Page>
  );
}

/** The first call that anyone makes, ready to paste. */
function Ping({ prefix }: { prefix: string | null }) {
  const t = useTranslations("apiKeys");
  const origin = typeof location === "undefined" ? "" : location.origin;
  const key = prefix ? `${prefix}…` : t("yourKey");
  const before = `curl ${origin}/api/v1/ping -H "Authorization: Bearer `;
  return (
    <CodeBlock text={`${before}${t("yourKey")}"`}>
      <SquareTerminal
        size={16}
        strokeWidth={1.75}
        aria-hidden="true"
        className="mr-2.5 inline-block align-[-3px] text-ink-3"
      />
      <span suppressHydrationWarning>{before}</span>
      <span className="text-brand-ink">{key}</span>"
    </CodeBlock>
  );
}
