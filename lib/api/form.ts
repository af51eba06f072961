import { AppError } from "#lib/errors.ts";
import { refuseUnstorable } from "./body.ts";

const wrongType = () =>
  new AppError("VALIDATION_ERROR", {
    id: "Content-Type harus multipart/form-data.",
    en: "Content-Type must be multipart/form-data.",
  });

const malformed = () =>
  new AppError("VALIDATION_ERROR", {
    id: "Isi permintaan bukan formulir multipart yang benar.",
    en: "The request body is not a valid multipart form.",
  });

/** A form with files; a body of the type `bare` is one with that `file` and nothing else. */
export async function parseForm(
  raw: Uint8Array,
  contentType: string | null,
  bare?: string,
): Promise<FormData> {
  if (bare && contentType?.split(";")[0]?.trim().toLowerCase() === bare) {
    const form = new FormData();
    form.set("file", new File([raw as Uint8Array<ArrayBuffer>], "", { type: bare }));
    return form;
  }
  if (!/^multipart\/form-data\s*;/i.test(contentType ?? "")) throw wrongType();
  const headers = { "content-type": contentType ?? "" };
  const form = await new Response(raw as Uint8Array<ArrayBuffer>, { headers })
    .formData()
    .catch(() => null);
  if (!form) throw malformed();
  return form;
}

/** Its fields by name; one that comes several times is a list. */
export function fieldsOf(form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name);
    fields[name] = all.length === 1 ? all[0] : all;
  }
  refuseUnstorable(fields);
  return fields;
}

/** What it says, without the boundary, which every attempt chooses anew. */
export async function* contentOf(form: FormData): AsyncGenerator<string | Uint8Array> {
  for (const [name, value] of form) {
    if (typeof value === "string") yield JSON.stringify([name, value]);
    else {
      yield JSON.stringify([name, value.name, value.type, value.size]);
      yield new Uint8Array(await value.arrayBuffer());
    }
  }
}
