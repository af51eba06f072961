import { z } from "zod";

const lastMs = Date.UTC(9999, 11, 31);
const outside = {
  id: "Waktu harus antara tahun 1970 dan 9999.",
  en: "The time must be between the years 1970 and 9999.",
};

/** A point in time as callers write it, within what the database can hold. */
export const Instant = z.iso
  .datetime({ offset: true })
  .refine((time) => Date.parse(time) >= 0 && Date.parse(time) < lastMs, {
    message: outside.en,
    params: outside,
  });
