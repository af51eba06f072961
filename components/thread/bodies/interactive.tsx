import { CornerDownLeft } from "lucide-react";
import { Markup } from "../markup.tsx";
import { type Payload, part, parts, words } from "../payload.ts";

/** Buttons that we offered, or the one that the customer chose. */
export function InteractiveBody({
  text,
  payload,
  incoming,
}: {
  text: string | null;
  payload: Payload;
  incoming: boolean;
}) {
  const title = words(payload, "title");
  const said = text ?? title ?? words(part(payload, "body"), "text") ?? "";
  if (incoming) {
    return (
      <>
        <CornerDownLeft
          size={14}
          strokeWidth={1.9}
          aria-hidden="true"
          className="mr-1.5 inline align-[-2px] text-bub-meta"
        />
        <span className="font-medium">{said}</span>
        {words(payload, "description") && (
          <span className="block text-13 text-bub-meta">{words(payload, "description")}</span>
        )}
      </>
    );
  }
  const buttons = parts(part(payload, "action"), "buttons");
  return (
    <>
      <Markup text={said} />
      {buttons.length > 0 && (
        <span className="mt-1.5 mb-1 flex flex-wrap gap-1">
          {buttons.map((button, index) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: buttons never move
              key={index}
              className="rounded-sm bg-surface px-2.5 py-1 font-medium text-13 text-brand-ink"
            >
              {words(part(button, "reply"), "title") ?? words(button, "title")}
            </span>
          ))}
        </span>
      )}
    </>
  );
}
