"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { unanswered } from "#components/composer/outbox.ts";
import { partOf } from "#components/composer/post.ts";
import { useChannels } from "#components/composer/state-line.tsx";
import { openConversation } from "#components/frame/place.ts";
import { useShopName } from "#components/frame/use-shop-name.ts";
import { phoneDigits, shownTyped } from "#components/phone.ts";
import { readyOf } from "#components/template-sender/as-said.ts";
import { TemplateSheet } from "#components/template-sender/template-sheet.tsx";
import type { Filled } from "#components/template-sender/use-sheet.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useErrorWords } from "#components/use-error-words.ts";
import type { Channel } from "#lib/channels/schema.ts";
import { capabilities } from "#lib/whatsapp/capabilities.ts";
import { useWhom } from "./use-whom.ts";

const fewestDigits = 8;

/** Writes to somebody first: a number, and where the channel wants one, a template. */
export function NewConversation({ onClose }: { onClose: () => void }) {
  const t = useTranslations("templateSheet.begin");
  const words = useErrorWords();
  const shopName = useShopName() ?? "";
  // A web device only answers.
  const channels = useChannels().filter(({ kind }) => capabilities[kind].templates);
  const { whom, change, keyFor, refused, forget } = useWhom();
  const { phone, name } = whom;
  const [step, setStep] = useState<"who" | "template">("who");
  const [problem, setProblem] = useState<string | null>(null);
  const channel = channels.find(({ id }) => id === whom.channelId) ?? preferred(channels);
  const close = () => {
    forget();
    onClose();
  };

  const begin = async (filled?: Filled) => {
    if (!channel) return;
    const body = {
      channelId: channel.id,
      phone: phone.trim(),
      ...(name.trim() && { name: name.trim() }),
      // Together, so that a first word that is refused leaves no empty conversation behind.
      ...(filled && { message: partOf(readyOf(filled)) }),
    };
    try {
      const call = { body, idempotencyKey: keyFor(body) };
      const { id } = await api("POST /conversations", call);
      close();
      openConversation(id);
    } catch (error) {
      if (!unanswered(error)) refused();
      throw error;
    }
  };
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (phone.replace(/\D/g, "").length < fewestDigits) return setProblem(t("badPhone"));
    setProblem(null);
    if (channel && capabilities[channel.kind].window) setStep("template");
    else begin().catch((error: unknown) => setProblem(words(error)));
  };

  if (step === "template" && channel) {
    return (
      <TemplateSheet
        channelId={channel.id}
        recipient={{
          contactId: null,
          name: name.trim() || null,
          phone: phoneDigits(phone),
          shown: name.trim() || shownTyped(phone),
        }}
        shopName={shopName}
        footnote={t("footnote")}
        onClose={close}
        onSend={begin}
      />
    );
  }
  return (
    <Dialog
      open
      onClose={close}
      title={t("title")}
      closeLabel={t("close")}
      width={440}
      footer={
        <>
          <Button onClick={close}>{t("cancel")}</Button>
          <Button look="primary" type="submit" form="new-conversation" disabled={!channel}>
            {t(channel && capabilities[channel.kind].window ? "chooseTemplate" : "begin")}
          </Button>
        </>
      }
    >
      <form id="new-conversation" onSubmit={go} className="grid gap-4 pt-2">
        <TextField
          id="new-phone"
          label={t("phone")}
          hint={t("phoneHint")}
          error={problem}
          type="tel"
          inputMode="tel"
          autoComplete="off"
          required
          maxLength={40}
          value={phone}
          onChange={(event) => change({ phone: event.target.value })}
        />
        <TextField
          id="new-name"
          label={t("name")}
          hint={t("nameHint")}
          autoComplete="off"
          maxLength={200}
          value={name}
          onChange={(event) => change({ name: event.target.value })}
        />
        {channels.length > 1 && (
          <Select
            id="new-channel"
            label={t("channel")}
            value={channel?.id ?? ""}
            onChange={(channelId) => change({ channelId })}
            options={channels.map(({ id, name: label }) => ({ value: id, label }))}
          />
        )}
        {channels.length === 0 && <p className="text-13 text-ink-3">{t("noChannel")}</p>}
      </form>
    </Dialog>
  );
}

/** A real number before the pretended ones. */
const preferred = (channels: Channel[]): Channel | undefined =>
  channels.find(({ kind }) => kind === "CLOUD") ?? channels[0];
