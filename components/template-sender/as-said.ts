import type { Said } from "#components/composer/outbox.ts";
import { asMedia } from "#components/composer/sending.ts";
import type { Filled } from "./use-sheet.ts";

/** A filled-in template, as everything is that leaves by the outbox. */
export const asSaid = ({ template, params, text, header }: Filled): Said => {
  const { id, name, language } = template;
  return {
    text,
    ready: {
      kind: "template",
      template: { id, name, language, params },
      media: header && asMedia(header),
    },
  };
};
