import { expect, test } from "vitest";
import { knownPath } from "./known-path.ts";

test.each([
  ["/api/v1/ping", "/api/v1/ping"],
  ["/api/v1/contacts?q=%zz&x=//", "/api/v1/contacts?q=%zz&x=//"],
  ["/api/wa/chat/%2B62%20812", "/api/wa/chat/%2B62%20812"],
  ["/api/v1/openapi.json", "/api/v1/openapi.json"],
  ["/inbox", "/inbox"],
  ["/inbox/", "/inbox/"],
  ["/apiary/", "/apiary/"],
  ["/", "/"],
  ["http://elsewhere.example/api/v1/ping?a=1", "/api/v1/ping?a=1"],
  ["http://elsewhere.example", "/"],
])("leaves %s to Next as %s", (url, known) => {
  expect(knownPath(url)).toBe(known);
});

test.each([
  ["/api/v1/x/%zz", "/api/v1/__unknown__"],
  ["/api/v1/%c3%28", "/api/v1/__unknown__"],
  ["/api/v1/ping/", "/api/v1/__unknown__"],
  ["/api//v1/ping", "/api/v1/__unknown__"],
  ["//api/v1/ping", "/api/v1/__unknown__"],
  ["/api\\v1/ping", "/api/v1/__unknown__"],
  ["/api/v1/../v1/ping", "/api/v1/__unknown__"],
  ["/api/v1/%2E%2e/login", "/api/v1/__unknown__"],
  ["/api/v1/.", "/api/v1/__unknown__"],
  ["/api/v1", "/api/v1/__unknown__"],
  ["/api/v1/?a=1", "/api/v1/__unknown__"],
  ["/api", "/api/__unknown__"],
  ["/api/wa/send/", "/api/__unknown__"],
  ["/api/wa/photo/%", "/api/__unknown__"],
  ["/webhook/message/", "/api/__unknown__"],
  ["/webhook", "/api/__unknown__"],
  ["/inbox/%zz", "/__unknown__"],
])("answers %s from %s, which is nowhere", (url, unknown) => {
  expect(knownPath(url)).toBe(unknown);
});
