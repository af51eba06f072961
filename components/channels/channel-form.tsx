import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useFormSave } from "#components/use-form-save.ts";
import type { Channel } from "#lib/channels/schema.ts";
import { stale } from "./use-all-channels.ts";

const secrets = ["accessToken", "appSecret", "verifyToken"] as const;

/** A new name, or new secrets: those that are saved are never shown again. */
export function ChannelForm({ channel, onClose }: { channel: Channel; onClose: () => void }) {
  const t = useTranslations("channels");
  const [name, setName] = useState(channel.name);
  const [given, setGiven] = useState({ accessToken: "", appSecret: "", verifyToken: "" });
  const { send, saving, errors, problem } = useFormSave(
    () => {
      const filled = Object.entries(given).filter(([, value]) => value.trim() !== "");
      return api("PATCH /channels/{id}", {
        path: { id: channel.id },
        body: { name, ...Object.fromEntries(filled) },
      });
    },
    {
      stale,
      done: () => {
        toast.success(t("saved"));
        onClose();
      },
    },
  );
  return (
    <FormDialog
      title={t("editing.title")}
      {...(channel.kind === "CLOUD" && { description: t("cloud.editText") })}
      action={t("save")}
      saving={saving}
      problem={problem}
      onSubmit={() => send(undefined)}
      onClose={onClose}
    >
      <TextField
        id="channel-name"
        label={t("cloud.name")}
        required
        autoFocus
        maxLength={100}
        value={name}
        error={errors.name ?? null}
        onChange={(event) => setName(event.target.value)}
      />
      {channel.kind === "CLOUD" &&
        secrets.map((secret) => (
          <TextField
            key={secret}
            id={`channel-${secret}`}
            label={t(`cloud.${secret}`)}
            hint={t("cloud.unchanged")}
            type="password"
            autoComplete="off"
            value={given[secret]}
            error={errors[secret] ?? null}
            onChange={(event) => setGiven({ ...given, [secret]: event.target.value })}
          />
        ))}
    </FormDialog>
  );
}
