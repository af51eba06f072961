import { useQuery } from "@tanstack/react-query";
import { createElement, type ReactNode, useState } from "react";
import { v7 as uuid } from "uuid";
import { ApiError, api } from "#components/api.ts";
import { useDraft, useKeepDraft } from "#components/composer/drafts.ts";
import { useOrders } from "#components/contact/use-contact.ts";
import { partsOf } from "#components/templates/parts.ts";
import { putIn } from "#components/templates/put-in.ts";
import { useErrorWords } from "#components/use-error-words.ts";
import type { MediaFile } from "#lib/media/schema.ts";
import type { Template } from "#lib/templates/schema.ts";
import { type Field, fieldsOf } from "./fields-of.ts";
import { prefill } from "./prefill.ts";
import { type Narrowed, narrow, useTemplates } from "./use-templates.ts";
import { whyNot } from "./why-not.ts";

export type Recipient = {
  contactId: string | null;
  name: string | null;
  phone: string | null;
  shown: string;
};

/** A template with what was filled in, and as it will be read: for whoever shows it at once. */
export type Filled = {
  template: Template;
  params: Record<string, string> | null;
  text: string;
  header: MediaFile | null;
};

export type Sheet = ReturnType<typeof useSheet>;

const anything: Narrowed = { q: "", category: "", language: "" };

/** What is chosen and filled in, and what it takes to send it. */
export function useSheet({
  channelId,
  recipient,
  firstId,
  onSend,
}: {
  channelId: string;
  recipient: Recipient;
  firstId: string | undefined;
  onSend: (filled: Filled) => Promise<unknown>;
}) {
  const words = useErrorWords();
  const { data: all, isError, refetch } = useTemplates(channelId);
  const optedOut = useOptedOut(recipient.contactId);
  const [narrowed, setNarrowed] = useState(anything);
  const [chosenId, setChosen] = useState(firstId ?? null);
  // What was begun for one must not go to the next.
  const whose = recipient.contactId ?? recipient.phone;
  const draftName = whose && `${whose}.template`;
  const draft = useDraft(draftName ?? "");
  const keepDraft = useKeepDraft(draftName ?? "");
  const [{ typed, files }, setBegun] = useState(() => (draftName ? readBegun(draft) : nothing));
  const change = (part: Partial<Begun>) => {
    const next = { typed, files, ...part };
    setBegun(next);
    if (draftName) keepDraft(JSON.stringify(next));
  };
  const order = useOrders(recipient.contactId)?.[0];
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [wrong, setWrong] = useState<Record<string, string>>({});

  const shown = all && narrow(all, narrowed);
  const sendable = shown?.find((template) => !whyNot(template, optedOut));
  const template = all?.find(({ id }) => id === chosenId) ?? sendable ?? shown?.[0] ?? null;
  const fields = template ? fieldsOf(template) : [];
  const known = (field: Field) => prefill(field, { ...recipient, order });
  const header = files[keyFor(template, headerFile)] ?? null;
  const fileIn = (field: Field) => files[keyFor(template, field.key)] ?? null;
  const putFile = (key: string, file: MediaFile) =>
    change({ files: { ...files, [keyFor(template, key)]: file } });
  const valueIn = (field: Field) =>
    field.kind === "file"
      ? (fileIn(field)?.id ?? "")
      : (typed[keyFor(template, field.key)] ?? known(field)?.value ?? "");
  const missing = [
    ...(template?.headerMedia && !header ? ["header"] : []),
    ...fields.filter((field) => valueIn(field).trim() === "").map(({ key }) => key),
  ];

  const send = async () => {
    if (!template || busy) return;
    setBusy(true);
    setProblem(null);
    setWrong({});
    const params = Object.fromEntries(
      fields.map((field) => [field.key, asParam(field, valueIn(field))]),
    );
    try {
      const text = putIn(partsOf(template).body, (name) => params[name]);
      await onSend({ template, params: fields.length > 0 ? params : null, text, header });
      if (draftName) keepDraft("");
    } catch (error) {
      setProblem(words(error));
      setWrong(wrongFields(error));
    }
    setBusy(false);
  };

  return {
    templates: shown,
    all: all ?? [],
    failed: isError && !all,
    retry: () => void refetch(),
    narrowed,
    setNarrowed,
    optedOut,
    template,
    reason: template && whyNot(template, optedOut),
    choose(id: string) {
      setChosen(id);
      setProblem(null);
      setWrong({});
    },
    fields,
    valueIn,
    fileIn,
    chooseFile: (field: Field, file: MediaFile) => putFile(field.key, file),
    /** Where what stands there comes from, as long as nobody has written something else. */
    from: (field: Field) => {
      const told = known(field);
      return told && valueIn(field) === told.value ? told.from : null;
    },
    type(field: Field, value: string) {
      change({ typed: { ...typed, [keyFor(template, field.key)]: value } });
    },
    header,
    setHeader: (file: MediaFile) => putFile(headerFile, file),
    missing,
    wrong,
    problem,
    busy,
    send,
    /** For the preview, by the variable's own name. */
    shown: (name: string) => {
      const field = fields.find(({ key }) => key === name);
      return (field && valueIn(field)) || undefined;
    },
    picture: pictureOf(header),
    cardPicture: (card: number) => {
      const field = fields.find((one) => one.card === card && one.kind === "file");
      return pictureOf(field ? fileIn(field) : null);
    },
  };
}

/** What was typed, and the files that were chosen: the server has had those since. */
type Begun = { typed: Record<string, string>; files: Record<string, MediaFile> };

const nothing: Begun = { typed: {}, files: {} };
const headerFile = "header file";

/** Outlives a reload like any draft. */
function readBegun(draft: string): Begun {
  try {
    return draft ? { ...nothing, ...(JSON.parse(draft) as Partial<Begun>) } : nothing;
  } catch {
    return nothing;
  }
}

/** What was begun belongs to its template, and is there again when one comes back to it. */
const keyFor = (template: Template | null, key: string) => `${template?.id} ${key}`;

/** A time is typed as the clock on the wall shows it. */
const asParam = ({ kind }: Field, value: string): string =>
  kind === "time" ? new Date(value).toISOString() : value.trim();

function wrongFields(error: unknown): Record<string, string> {
  if (!(error instanceof ApiError)) return {};
  return Object.fromEntries(
    error.details.map(({ path, message }) => [
      path.replace(/^(message\.)?templateParams\./, ""),
      String(message),
    ]),
  );
}

function pictureOf(header: MediaFile | null): ReactNode {
  if (!header) return undefined;
  const className = "photo size-full object-cover";
  return header.mimeType.startsWith("video/")
    ? createElement("video", { src: header.url, muted: true, className })
    : header.mimeType.startsWith("image/")
      ? createElement("img", { src: header.url, alt: "", className })
      : undefined;
}

/** Whether the customer wants no campaigns. */
function useOptedOut(contactId: string | null): boolean {
  const { data } = useQuery({
    queryKey: ["contact", contactId],
    queryFn: ({ signal }) => api("GET /contacts/{id}", { path: { id: contactId ?? "" }, signal }),
    enabled: contactId !== null,
    staleTime: 0,
  });
  return data?.optedOutAt != null;
}

/** One attempt's key: a second press, or a repeated call, sends nothing twice. */
export const newAttempt = (): string => uuid();
