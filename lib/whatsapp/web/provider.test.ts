import { afterEach, expect, test } from "vitest";
import type { ChannelAccess, Outgoing } from "../provider.ts";
import type { DeviceAnswer, DeviceCall } from "./device-calls.ts";
import { type Fetched, setLine } from "./line.ts";
import { mediaIdOf } from "./media-ref.ts";
import { web } from "./provider.ts";

// Shape tests: the line to the devices is pretended.

const channel = { id: "c", externalId: "c", accountId: null, accessToken: null, apiVersion: "" };
const access: ChannelAccess = channel;
const to = {
  phone: "628123456789",
  bsuid: null,
  lid: null,
  groupId: null,
  name: null,
  username: null,
};
const outgoing = (content: Outgoing["content"]): Outgoing => ({
  clientMessageId: "019aa3f0-7c1e-7b42-9d3a-5f2c8e1b0001",
  to,
  replyTo: null,
  content,
});
const text = outgoing({ type: "text", text: "halo" });

afterEach(() => setLine(null));

function answering(
  answer: DeviceAnswer | ((call: DeviceCall) => DeviceAnswer),
  files: Fetched[] = [],
) {
  const asked: DeviceCall[] = [];
  setLine({
    async ask(_channel, call) {
      asked.push(call);
      return typeof answer === "function" ? answer(call) : answer;
    },
    upload: async () => mediaIdOf({ kind: "image", part: { mediaKey: "a2V5" } }),
    download: async () => files.shift() ?? { gone: true, message: "gone" },
  });
  return asked;
}

test("a message has one id for ever, and a reaction another each time", async () => {
  const asked = answering({ ok: true });
  const first = await web.send(access, text, 1);
  const second = await web.send(access, text, 2);
  expect(first).toEqual(second);
  expect(first).toMatchObject({ outcome: "sent", providerId: expect.stringMatching(/^3EB0/) });
  const reaction = outgoing({ type: "reaction", target: "3A", emoji: "👍" });
  await web.send(access, reaction, 1);
  await new Promise((done) => setTimeout(done, 5));
  await web.send(access, reaction, 1);
  const ids = asked.map((call) => "id" in call && call.id);
  expect(new Set(ids).size).toBe(3);
});

test("what was not answered is said again under its id, and only then uncertain", async () => {
  answering({ ok: false, why: "no-answer", message: "silence" });
  expect(await web.send(access, text, 1)).toMatchObject({
    outcome: "refused",
    remedy: { do: "retry" },
  });
  expect(await web.send(access, text, 3)).toMatchObject({
    outcome: "uncertain",
    providerId: expect.stringMatching(/^3EB0/),
  });
});

test("while the device is away nothing fails, and its attempts are not spent", async () => {
  for (const code of ["NOT_CONNECTED", "NOT_HERE"]) {
    answering({ ok: false, why: "not-said", code, message: "" });
    expect(await web.send(access, text, 9)).toMatchObject({
      outcome: "refused",
      remedy: { do: "back-off", scope: "channel" },
    });
  }
  setLine(null);
  expect(await web.send(access, text, 1)).toMatchObject({ fault: { code: "NOT_HERE" } });
});

test("a file that WhatsApp has thrown away is asked of the sender's phone, once", async () => {
  const part = { mediaKey: "a2V5", directPath: "/old" };
  const key = { remoteJid: "628123456789@s.whatsapp.net", id: "3A" };
  const mediaId = mediaIdOf({ kind: "image", part, key });
  const bytes = new Uint8Array([1, 2, 3]);
  const asked = answering({ ok: true, value: { directPath: "/new" } }, [
    { gone: true, message: "404" },
    { bytes },
  ]);
  expect(await web.download(access, mediaId, 1)).toEqual({ bytes, mimeType: null });
  expect(asked.map((call) => call.do)).toEqual(["reupload"]);
  answering({ ok: false, why: "not-said", code: "404", message: "" });
  expect(await web.download(access, mediaId, 1)).toMatchObject({ remedy: { do: "give-up" } });
  answering({ ok: true }, [{ gone: false, message: "reset" }]);
  expect(await web.download(access, mediaId, 1)).toMatchObject({ remedy: { do: "retry" } });
  expect(await web.download(access, "no file", 1)).toMatchObject({ remedy: { do: "give-up" } });
});
