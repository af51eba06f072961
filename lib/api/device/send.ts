import { findWaba } from "#lib/channels/find-waba.ts";
import { readPhone } from "#lib/contacts/read-phone.ts";
import type { Context } from "#lib/context.ts";
import { sendTo } from "#lib/conversations/start.ts";
import { AppError } from "#lib/errors.ts";
import type { Message } from "#lib/messages/schema.ts";
import { findTemplateByName } from "#lib/templates/find-by-name.ts";
import {
  type DeviceSent,
  type SendFromDevice,
  type SendFromWaba,
  type SendTemplateFromDevice,
  type SendTemplateFromWaba,
  small,
} from "./schema.ts";

export const sendFromDevice = async (
  ctx: Context,
  { device_id: channelId, phone, message: text }: SendFromDevice,
): Promise<DeviceSent> => sent(await sendTo(ctx, { channelId, phone }, { text }));

export async function sendTemplateFromDevice(
  ctx: Context,
  { device_id: channelId, phone, template_id: templateId, params }: SendTemplateFromDevice,
): Promise<DeviceSent> {
  const template = { templateId, templateParams: params };
  return sent(await inOwnWords(sendTo(ctx, { channelId, phone }, template)));
}

export async function sendFromWaba(
  ctx: Context,
  { waba_id, phone: typed, message: text }: SendFromWaba,
): Promise<DeviceSent> {
  const phone = await readPhone(ctx, typed);
  const { id: channelId } = await findWaba(ctx, waba_id);
  return sent(await sendTo(ctx, { channelId, phone }, { text }));
}

export async function sendTemplateFromWaba(
  ctx: Context,
  { waba_id, phone: typed, template_name: name, params, language }: SendTemplateFromWaba,
): Promise<DeviceSent> {
  const phone = await readPhone(ctx, typed);
  const { id: channelId } = await findWaba(ctx, waba_id);
  const { id: templateId } = await findTemplateByName(ctx, { channelId, name, language });
  const template = { templateId, templateParams: params };
  return sent(await inOwnWords(sendTo(ctx, { channelId, phone }, template)));
}

const sent = ({ id, status, conversationId }: Message): DeviceSent => ({
  message_id: id,
  status: small(status),
  chat_id: conversationId,
});

/** A wrong field is named as it is called here. */
async function inOwnWords<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof AppError) || !error.details) throw error;
    const details = error.details.map(({ path, message }) => ({
      path: path.replace(/^templateParams\b/, "params"),
      message,
    }));
    throw new AppError(error.code, error.sentence, { details, headers: error.headers });
  }
}
