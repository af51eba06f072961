export type Line = { text: string; bold?: boolean; size?: number; gap?: number };

const escaped = (text: string) => text.replace(/[\\()]/g, "\\$&");

/** A page of plain text as a PDF, in the fonts that every reader has. Latin letters only. */
export function document(title: string, lines: Line[]): Buffer {
  let y = 760;
  const shown = lines.map(({ text, bold = false, size = 11, gap = 18 }) => {
    y -= gap;
    return `BT /${bold ? "F2" : "F1"} ${size} Tf 64 ${y} Td (${escaped(text)}) Tj ET`;
  });
  const rule = "0.16 0.2 0.38 rg 64 776 467 3 re f 0 g";
  const head = `BT /F2 19 Tf 64 790 Td (${escaped(title)}) Tj ET`;
  const content = [rule, head, ...shown].join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>",
    `<< /Length ${Buffer.byteLength(content, "latin1")} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = Buffer.byteLength(file, "latin1");
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, "0");
  });
  const table = Buffer.byteLength(file, "latin1");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join("")}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}
