import { v7 as uuid } from "uuid";
import { given, type Told } from "../client.ts";
import { pixel } from "../pixel.ts";
import { approved, closedChat, givenTemplates, templatesTo } from "../templates.ts";
import { expect, test } from "../test.ts";

const under = (key: string) => ({ "idempotency-key": key });
const isReplay = ({ headers }: Told) => headers["idempotent-replayed"] === "true";

/** Two at once and one later, as a client does that heard nothing; what each was told. */
async function thrice(call: () => Promise<Told>): Promise<Told[]> {
  const answers = await Promise.all([call(), call()]);
  return [...answers, await call()].filter(({ status }) => status !== 409);
}

test("a note whose answer got lost is there once, under the id its writer knows, and calls once", async ({
  shop,
}) => {
  const { id } = await shop.humanChat();
  const colleague = await shop.hire("AGENT");
  const key = uuid();
  const body = { text: "@Rina tolong", mentions: [colleague.id] };
  const post = () => shop.owner.post(`/conversations/${id}/notes`, body, under(key));
  const answers = await thrice(post);
  expect(answers.map(({ body: said }) => said.data.id)).toEqual(answers.map(() => key));
  expect(answers.filter((answer) => !isReplay(answer))).toHaveLength(1);
  const notes = (await shop.saidIn(id)).filter(({ type }) => type === "note");
  expect(notes.map((note) => note.id)).toEqual([key]);
});

test("a template whose answer got lost reaches the customer once", async ({ shop, anyone }) => {
  const body = { type: "BODY", text: "Halo {{1}}" };
  const channel = await givenTemplates(shop, [approved("sapa", "UTILITY", body)]);
  const { id, phone } = await closedChat(shop, anyone, channel);
  const [template] = (await given(shop.api.get(`/templates?channelId=${channel.id}`))).items;
  const send = (key: string, name: string) => {
    const message = { templateId: template.id, templateParams: { 1: name } };
    return shop.owner.post(`/conversations/${id}/messages`, message, under(key));
  };
  const key = uuid();
  const answers = await thrice(() => send(key, "Sari"));
  expect(answers.map(({ body: said }) => said.data.id)).toEqual(answers.map(() => key));
  // A second one, so that it is certain that no third is still on its way.
  await given(send(uuid(), "Dewi"), 201);
  await expect.poll(() => templatesTo(phone), { timeout: 30_000 }).toHaveLength(2);
  const words = (await shop.saidIn(id)).filter(({ type }) => type === "template");
  expect(words.map(({ text }) => text)).toEqual(["Halo Sari", "Halo Dewi"]);
});

test("an upload whose answer got lost is one file, and the message that carries it one message", async ({
  shop,
}) => {
  const { id } = await shop.humanChat();
  const key = uuid();
  const files = await thrice(() =>
    shop.owner.upload(pixel, { name: "foto.png" }, under(`media-${key}`)),
  );
  const ids = new Set(files.map(({ body }) => body.data.id as string));
  expect(ids.size).toBe(1);
  const [mediaId] = ids;
  const send = () =>
    shop.owner.post(`/conversations/${id}/messages`, { mediaId, text: "ini" }, under(key));
  const answers = await thrice(send);
  expect(answers.map(({ body }) => body.data.id)).toEqual(answers.map(() => key));
  const pictures = (await shop.saidIn(id)).filter(({ type }) => type === "image");
  expect(pictures.map((picture) => picture.id)).toEqual([key]);
});
