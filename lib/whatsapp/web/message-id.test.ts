import { expect, test } from "vitest";
import { messageIdOf } from "./message-id.ts";

test("the same message has the same id each time, and looks like WhatsApp Web's own", () => {
  const id = messageIdOf("019aa3f0-7c1e-7b42-9d3a-5f2c8e1b0001");
  expect(id).toBe(messageIdOf("019aa3f0-7c1e-7b42-9d3a-5f2c8e1b0001"));
  expect(id).not.toBe(messageIdOf("019aa3f0-7c1e-7b42-9d3a-5f2c8e1b0002"));
  expect(id).toMatch(/^3EB0[0-9A-F]{18}$/);
});
