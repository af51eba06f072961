import { expect, test } from "vitest";
import { parseUrlEncoded } from "./url-encoded.ts";

const parse = (text: string) => parseUrlEncoded(Buffer.from(text));

test("a form's lists and named values are read as every language writes them", () => {
  expect(parse("phone=%2B62+812&message=a%2Bb%3D100%25")).toEqual({
    phone: "+62 812",
    message: "a+b=100%",
  });
  expect(parse("params[]=a&params[]=b")).toEqual({ params: ["a", "b"] });
  expect(parse("params%5B0%5D=a&params%5B1%5D=b")).toEqual({ params: ["a", "b"] });
  expect(parse("params[nama]=a&params[nomor]=b")).toEqual({ params: { nama: "a", nomor: "b" } });
  expect(parse("params[1]=a")).toEqual({ params: { 1: "a" } });
  expect(parse("a=1&a=2&b[c][d]=3&=4")).toEqual({ a: "2", "b[c][d]": "3", "": "4" });
});

test("no field of a form reaches what every object has", () => {
  const fields = parse("__proto__[admin]=1&params[__proto__]=x&constructor=y");
  expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>).admin).toBeUndefined();
  expect(Object.keys(fields)).toEqual(["constructor", "__proto__", "params"]);
});

test("what cannot be stored is refused with its place, also in a form", () => {
  expect(() => parse("params[nama]=a%00b")).toThrow(
    expect.objectContaining({ details: [expect.objectContaining({ path: "params.nama" })] }),
  );
});

test("a form of a hundred thousand values is read at once", () => {
  const startedAt = performance.now();
  expect(parse("p[]=1&".repeat(100_000)).p).toHaveLength(100_000);
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});
