import { CornerDownLeft, ExternalLink, List, MapPin, Reply } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Markup } from "../markup.tsx";
import { type Payload, part, parts, words } from "../payload.ts";

/** Buttons or a list that we offered, or what the customer chose of them. */
export function InteractiveBody({
  text,
  payload,
  incoming,
}: {
  text: string | null;
  payload: Payload;
  incoming: boolean;
}) {
  const said = text ?? words(payload, "title") ?? words(part(payload, "body"), "text") ?? "";
  if (incoming) return <Chosen said={said} description={words(payload, "description")} />;
  const header = words(part(payload, "header"), "text");
  const footer = words(part(payload, "footer"), "text");
  return (
    <>
      {header && <span className="block font-semibold">{header}</span>}
      <Markup text={said} />
      {footer && <span className="mt-0.5 block text-12 text-bub-meta">{footer}</span>}
      <Offer payload={payload} />
    </>
  );
}

function Chosen({ said, description }: { said: string; description: string | null }) {
  return (
    <>
      <CornerDownLeft
        size={14}
        strokeWidth={1.9}
        aria-hidden="true"
        className="mr-1.5 inline align-[-2px] text-bub-meta"
      />
      <span className="font-medium">{said}</span>
      {description && <span className="block text-13 text-bub-meta">{description}</span>}
    </>
  );
}

const icon = { size: 14, strokeWidth: 1.9, "aria-hidden": true } as const;

function Offer({ payload }: { payload: Payload }) {
  const t = useTranslations("chat.bubble");
  const action = part(payload, "action");
  const kind = words(payload, "type");
  if (kind === "list") return <ListOffer action={action} />;
  if (kind === "cta_url") {
    const link = part(action, "parameters");
    return (
      <Rows>
        <Row icon={<ExternalLink {...icon} />}>{words(link, "display_text")}</Row>
      </Rows>
    );
  }
  if (kind === "location_request_message") {
    return (
      <Rows>
        <Row icon={<MapPin {...icon} />}>{t("sendLocation")}</Row>
      </Rows>
    );
  }
  const buttons = parts(action, "buttons");
  if (buttons.length === 0) return null;
  return (
    <Rows>
      {buttons.map((button, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: buttons never move
        <Row key={index} icon={<Reply {...icon} />}>
          {words(part(button, "reply"), "title") ?? words(button, "title")}
        </Row>
      ))}
    </Rows>
  );
}

/** What the customer sees when they open the list, folded away. */
function ListOffer({ action }: { action: Payload }) {
  const sections = parts(action, "sections");
  const rows = sections.flatMap((section) =>
    parts(section, "rows").map((row) => ({ row, section: words(section, "title") })),
  );
  return (
    <details className="-mx-2.5 mt-1.5 border-line-strong border-t [&[open]>summary]:border-b [&[open]>summary]:border-line">
      <summary className="flex min-h-9 cursor-pointer list-none items-center justify-center gap-1.5 px-2.5 font-medium text-13 text-brand-ink max-pane:min-h-11">
        <List {...icon} />
        {words(action, "button")}
      </summary>
      <ul className="px-2.5 py-1 text-13">
        {rows.map(({ row, section }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
          <li key={index} className="py-1">
            {section && section !== rows[index - 1]?.section && (
              <span className="block text-12 text-bub-meta">{section}</span>
            )}
            {words(row, "title")}
            {words(row, "description") && (
              <span className="block text-12 text-bub-meta">{words(row, "description")}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Rows({ children }: { children: ReactNode }) {
  return <span className="-mx-2.5 mt-1.5 -mb-0.5 block">{children}</span>;
}

function Row({ icon: mark, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <span className="flex min-h-8 items-center justify-center gap-1.5 border-line-strong border-t px-2.5 font-medium text-13 text-brand-ink">
      {mark}
      {children}
    </span>
  );
}
