import { describe, expect, it } from "vitest";
import { linksIn, type Piece, readMarkup } from "./read-markup.ts";

const text = (words: string): Piece => ({ kind: "text", text: words });

describe("a message's markup", () => {
  it("shows bold, italic and struck text as WhatsApp does", () => {
    expect(readMarkup("harga *Rp 245.000* _nett_ ~300rb~")).toEqual([
      text("harga "),
      { kind: "bold", pieces: [text("Rp 245.000")] },
      text(" "),
      { kind: "italic", pieces: [text("nett")] },
      text(" "),
      { kind: "struck", pieces: [text("300rb")] },
    ]);
  });

  it("nests marks", () => {
    expect(readMarkup("*_baru_*")).toEqual([
      { kind: "bold", pieces: [{ kind: "italic", pieces: [text("baru")] }] },
    ]);
  });

  it("draws a fence on lines of its own without an empty line in it", () => {
    expect(readMarkup("```\nJP8841\n```")).toEqual([{ kind: "code", text: "JP8841" }]);
  });

  it("leaves a lone star, sums and snake_case alone", () => {
    for (const words of ["2 * 3 * 4", "a*b*c", "nama_file_baru", "* daftar", "**", "*a\nb*"]) {
      expect(readMarkup(words)).toEqual([text(words)]);
    }
  });

  it("keeps what stands in code as it is", () => {
    expect(readMarkup("```*resi*``` `a_b_c`")).toEqual([
      { kind: "code", text: "*resi*" },
      text(" "),
      { kind: "code", text: "a_b_c" },
    ]);
  });

  it("makes links of addresses, without the sentence's full stop", () => {
    expect(readMarkup("cek https://toko.id/a_b_c?x=1. (www.toko.id) atau cs@toko.id!")).toEqual([
      text("cek "),
      { kind: "link", text: "https://toko.id/a_b_c?x=1", href: "https://toko.id/a_b_c?x=1" },
      text(". ("),
      { kind: "link", text: "www.toko.id", href: "https://www.toko.id" },
      text(") atau "),
      { kind: "link", text: "cs@toko.id", href: "mailto:cs@toko.id" },
      text("!"),
    ]);
  });

  it("never makes a link of a script", () => {
    const links = readMarkup("javascript:alert(1) data:text/html,x <a href=x>").filter(
      (piece) => piece.kind === "link",
    );
    expect(links).toEqual([]);
  });

  it("gives back every character, whatever comes in", () => {
    const flat = (pieces: Piece[]): string =>
      pieces.map((piece) => ("pieces" in piece ? flat(piece.pieces) : piece.text)).join("");
    const words = "aku *mau _pesan* dua_ ~ya~ 👍🏽 *🙏* x".repeat(40);
    expect(flat(readMarkup(words)).length).toBeGreaterThan(words.length * 0.8);
  });

  it("names the web addresses in it, each once, and nothing that leads nowhere", () => {
    const words = "lihat https://a.id/x. (www.b.id/y) lagi https://a.id/x, rina@c.id, https://[";
    expect(linksIn(words)).toEqual(["https://a.id/x", "https://www.b.id/y"]);
  });
});
