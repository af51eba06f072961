import type { Said } from "#components/composer/outbox.ts";
import { asMedia, type Ready } from "#components/composer/sending.ts";
import type { Filled } from "./use-sheet.ts";

/** A filled-in template, as everything is that leaves by the outbox. */
export const asSaid = (filled: Filled): Said => ({ text: filled.text, ready: readyOf(filled) });

export const readyOf = ({ template, params, header }: Filled): Ready => {
  const { id, name, language } = template;
  return {
    kind: "template",
    template: { id, name, language, params },
    media: header && asMedia(header),
  };
};
