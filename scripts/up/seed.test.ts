import { expect, test } from "vitest";
import { isLocal } from "./seed.ts";

test("an address that others can reach gets no demo shop with its public password", () => {
  for (const url of ["http://localhost:3000", "http://127.0.0.1:80", "http://[::1]:3000"]) {
    expect(isLocal(url)).toBe(true);
  }
  for (const url of [
    "https://sapa.toko.id",
    "http://192.168.1.7:3000",
    "http://localhost.toko.id",
  ]) {
    expect(isLocal(url)).toBe(false);
  }
});
