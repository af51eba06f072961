import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Chip, type ChipTone } from "#components/ui/chip.tsx";
import { CodeBlock } from "#components/ui/code-block.tsx";
import { curlOf } from "./curl-of.ts";
import type { ApiDocument, Entry } from "./document.ts";
import { exampleOf } from "./example-of.ts";
import { ParameterTable } from "./parameter-table.tsx";

const tones: Record<string, ChipTone> = {
  GET: "ok",
  POST: "brand",
  PATCH: "warn",
  PUT: "warn",
  DELETE: "bad",
};

type Props = { document: ApiDocument; entry: Entry; apiKey: string };

/** One line; opened, everything about it. What is closed costs nothing. */
export function OperationView(props: Props) {
  const { method, address, operation } = props.entry;
  const [open, setOpen] = useState(false);
  return (
    <li className="border-line border-b">
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="flex min-h-11 cursor-pointer list-none items-center gap-3 px-1 py-1.5 text-13 hover:bg-hover">
          <ChevronRight
            size={14}
            strokeWidth={1.9}
            aria-hidden="true"
            className={`shrink-0 text-ink-3 transition-transform duration-80 ${open ? "rotate-90" : ""}`}
          />
          <span className="w-14 shrink-0">
            <Chip tone={tones[method] ?? "plain"}>{method}</Chip>
          </span>
          <code className="min-w-0 font-mono text-[12.5px] break-all">{address}</code>
          <span className="ml-auto truncate text-ink-3 max-desk:hidden">{operation.summary}</span>
        </summary>
        {open && <Details {...props} />}
      </details>
    </li>
  );
}

function Details({ document, entry, apiKey }: Props) {
  const t = useTranslations("developers");
  const { operation } = entry;
  const scopes = operation.security?.flatMap((one) => Object.values(one).flat()) ?? [];
  const open = operation.security?.some((one) => Object.keys(one).length === 0);
  const [status, answer] =
    Object.entries(operation.responses ?? {}).find(([code]) => code.startsWith("2")) ?? [];
  const json = answer?.content?.["application/json"];
  const body = operation.requestBody?.content["application/json"];
  const pretty = (value: unknown) => JSON.stringify(value, null, 2);
  return (
    <div className="grid gap-x-8 gap-y-4 pt-1 pr-1 pb-6 pl-7 text-13 wide:grid-cols-2 max-pane:pl-1">
      <div className="min-w-0">
        <p className="font-medium text-14">{operation.summary}</p>
        <p className="mt-1 max-w-[72ch] text-ink-2">
          <Inline text={operation.description ?? ""} />
        </p>
        <p className="mt-2">
          <Chip tone={scopes.includes("admin:*") ? "warn" : "plain"}>
            {open
              ? t("open")
              : scopes.length > 0
                ? t("scope", { scope: scopes.join(", ") })
                : t("anyKey")}
          </Chip>
        </p>
        {operation.parameters && operation.parameters.length > 0 && (
          <ParameterTable document={document} parameters={operation.parameters} />
        )}
        {body && (
          <>
            <h3 className="mt-4 mb-1.5 font-medium">{t("body")}</h3>
            <CodeBlock text={pretty(body.example ?? exampleOf(document, body.schema))} />
          </>
        )}
      </div>
      <div className="min-w-0">
        <h3 className="mb-1.5 font-medium">{t("curl")}</h3>
        <CodeBlock text={curlOf(document, entry, { origin: location.origin, key: apiKey })} />
        <h3 className="mt-4 mb-1.5 font-medium">{t("answer", { status: status ?? "200" })}</h3>
        {json ? (
          <CodeBlock text={pretty(json.example ?? exampleOf(document, json.schema))} />
        ) : (
          <p className="text-ink-3">{t("bytes")}</p>
        )}
      </div>
    </div>
  );
}

/** The document's sentences set code between backticks. */
function Inline({ text }: { text: string }) {
  return text.split("`").map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the text does not change.
      <code key={at} className="rounded-xs bg-press px-1 font-mono text-[12px]">
        {part}
      </code>
    ) : (
      part
    ),
  );
}
