"use client";

import { useQuery } from "@tanstack/react-query";
import { CodeXml, FileJson } from "lucide-react";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useShortcuts } from "#components/frame/shortcuts.ts";
import { RoomFailed } from "#components/room-failed.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Page } from "#components/ui/page.tsx";
import { SearchBox } from "#components/ui/search-box.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type ApiDocument, type Entry, sectionsOf } from "./document.ts";
import { OperationView } from "./operation-view.tsx";

/** As the contract draws it: prefix, 32 random characters, 6 of checksum. */
const keyShape = /^tk_(live|test)_[0-9A-Za-z]{38}$/;

const readDocument = async (signal: AbortSignal): Promise<ApiDocument> => {
  const answer = await fetch("/api/v1/openapi.json", { signal });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json() as Promise<ApiDocument>;
};

const matches = ({ method, address, operation }: Entry, words: string) =>
  words
    .toLowerCase()
    .split(/\s+/)
    .every((word) =>
      `${method} ${address} ${operation.summary ?? ""}`.toLowerCase().includes(word),
    );

/** Our own OpenAPI document, to be read and to be copied from. */
export function DevelopersRoom() {
  const t = useTranslations("developers");
  const [q, setQ] = useState("");
  const words = useDeferredValue(q);
  const [key, setKey] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const { data, isError, error, refetch } = useQuery({
    queryKey: ["openapi.json"],
    queryFn: ({ signal }) => readDocument(signal),
  });
  useShortcuts({ "/": () => field.current?.focus() });
  const sections = useMemo(() => (data ? sectionsOf(data) : []), [data]);
  const shown = sections
    .map(({ name, entries }) => ({ name, entries: entries.filter((one) => matches(one, words)) }))
    .filter(({ entries }) => entries.length > 0);
  const valid = keyShape.test(key.trim());
  return (
    <Page
      title={t("title")}
      description={t("intro")}
      actions={
        <a
          href="/api/v1/openapi.json"
          target="_blank"
          rel="noreferrer"
          className="inline-flex h-8 items-center gap-1.5 rounded-sm px-3 font-medium text-13 shadow-[inset_0_0_0_1px_var(--line-strong),var(--shadow-1)] hover:bg-hover max-pane:h-11 max-pane:px-4 max-pane:text-14"
        >
          <FileJson size={16} strokeWidth={1.75} aria-hidden="true" />
          {t("document")}
        </a>
      }
    >
      <div className="mb-5 grid items-start gap-4 desk:grid-cols-2">
        <div className="desk:pt-[26px]">
          <SearchBox
            ref={field}
            label={t("search")}
            placeholder={t("searchHint")}
            clearLabel={t("clear")}
            onSearch={setQ}
          />
        </div>
        <TextField
          id="own-key"
          label={t("key")}
          hint={t("keyHint")}
          value={key}
          placeholder="tk_live_…"
          autoComplete="off"
          spellCheck={false}
          error={key.trim() === "" || valid ? null : t("keyWrong")}
          onChange={(event) => setKey(event.target.value)}
        />
      </div>
      {isError ? (
        <RoomFailed
          icon={<CodeXml size={20} strokeWidth={1.6} />}
          title={t("failed")}
          error={error}
          onAgain={() => void refetch()}
        />
      ) : !data ? (
        <div className="grid gap-3">
          {["a", "b", "c", "d", "e", "f"].map((row) => (
            <Skeleton key={row} className="h-11 w-full" />
          ))}
        </div>
      ) : shown.length === 0 ? (
        <Empty icon={<CodeXml size={20} strokeWidth={1.6} />} title={t("none")} />
      ) : (
        shown.map(({ name, entries }) => (
          <section key={name} aria-labelledby={`tag-${name}`} className="mb-8">
            <h2 id={`tag-${name}`} className="mb-2 font-semibold text-16">
              {name}
            </h2>
            <ul className="border-line-strong border-t">
              {entries.map((entry) => (
                <OperationView
                  key={`${entry.method} ${entry.path}`}
                  document={data}
                  entry={entry}
                  apiKey={valid ? key.trim() : "$SAPA_KEY"}
                />
              ))}
            </ul>
          </section>
        ))
      )}
    </Page>
  );
}
