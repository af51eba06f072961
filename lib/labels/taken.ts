import { AppError } from "#lib/errors.ts";

export const labelTaken = () =>
  new AppError("CONFLICT", {
    id: "Label dengan nama ini sudah ada.",
    en: "There is already a label with this name.",
  });
