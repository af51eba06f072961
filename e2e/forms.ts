import fc, { type Arbitrary } from "fast-check";
import type { Schema } from "./document.ts";
import { pixel } from "./pixel.ts";

/** The body of an upload: how it says it is made, and its bytes. */
export type Upload = { type: string; body: Uint8Array };

const nastyBytes = fc.oneof(
  fc.constantFrom<Uint8Array>(
    new Uint8Array(),
    pixel,
    // A picture that breaks off, one that says it is huge, and what only looks like one.
    pixel.subarray(0, 40),
    Buffer.from(pixel).fill(0xff, 16, 24),
    Buffer.from("GIF89a\0\0"),
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    Buffer.from([0xff, 0xfe, 0x6e, 0]),
    Buffer.from("PK\x03\x04"),
  ),
  fc.uint8Array({ maxLength: 300 }),
);

const cell = fc.oneof(
  fc.constantFrom("nama", "harga", "stok", "sku", "id", "aktif", "Rp 245.000", "1e99", '"', "=1+1"),
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.nat().map(String),
);
const csv = fc
  .tuple(
    fc.constantFrom(",", ";", "\t"),
    fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }),
  )
  .map(([sign, rows]) => Buffer.from(rows.map((row) => row.join(sign)).join("\n")));

type Part = { name: string; value: Uint8Array; filename?: string; type?: string };

const file = fc.record({
  value: fc.oneof(nastyBytes, csv),
  filename: fc.string({ unit: "grapheme", maxLength: 80 }),
  type: fc.constantFrom("image/png", "text/csv", "text/html", "video/mp4", "x", ""),
});
const word = fc
  .constantFrom("true", "false", "", "\u0000", "x".repeat(3_000), "{}")
  .map((text) => ({ value: Buffer.from(text) }));

/** Fields by their documented names and others, once, twice or not at all; and what is no form. */
export function uploadsOf(schema: Schema): Arbitrary<Upload> {
  const names = fc.constantFrom(...Object.keys(schema.properties ?? {}), "file", "other", "");
  const part = fc
    .tuple(names, fc.oneof(file, word))
    .map(([name, what]): Part => ({ name, ...what }));
  const form = fc.array(part, { maxLength: 4 }).map(encode);
  const cut = fc.tuple(form, fc.nat({ max: 400 }));
  return fc.oneof(
    { weight: 4, arbitrary: file.map((one) => encode([{ name: "file", ...one }])) },
    { weight: 3, arbitrary: form },
    {
      weight: 1,
      arbitrary: cut.map(([{ type, body }, at]) => ({ type, body: body.slice(0, at) })),
    },
    { weight: 1, arbitrary: csv.map((body) => ({ type: "text/csv", body })) },
    { weight: 1, arbitrary: nastyBytes.map((body) => ({ type: "multipart/form-data", body })) },
  );
}

/** By hand, as a wrong sender would: names are not escaped, and may break out of their quotes. */
function encode(parts: Part[]): Upload {
  const boundary = "batas-uji";
  const body = parts.flatMap(({ name, value, filename, type }) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"`),
    Buffer.from(filename === undefined ? "" : `; filename="${filename}"`),
    Buffer.from(type ? `\r\nContent-Type: ${type}` : ""),
    Buffer.from("\r\n\r\n"),
    value,
    Buffer.from("\r\n"),
  ]);
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([...body, Buffer.from(`--${boundary}--\r\n`)]),
  };
}
