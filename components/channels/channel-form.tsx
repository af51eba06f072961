import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useFormSave } from "#components/use-form-save.ts";
import type { Channel } from "#lib/channels/schema.ts";
import { isCounted } from "./counted.ts";
import { stale } from "./use-all-channels.ts";

const ids = ["phoneNumberId", "wabaId"] as const;
const secrets = ["accessToken", "appSecret", "verifyToken"] as const;
const empty = { phoneNumberId: "", wabaId: "", accessToken: "", appSecret: "", verifyToken: "" };

/** A new name, or what Meta gave anew: what is saved of that is never shown again. */
export function ChannelForm({ channel, onClose }: { channel: Channel; onClose: () => void }) {
  const t = useTranslations("channels");
  const [name, setName] = useState(channel.name);
  const [given, setGiven] = useState(empty);
  const [wrong, setWrong] = useState<string[]>([]);
  const { send, saving, errors, problem } = useFormSave(
    () => {
      const filled = Object.entries(given)
        .map(([field, value]) => [field, value.trim()])
        .filter(([, value]) => value !== "");
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
      onSubmit={() => {
        const found = ids.filter((id) => given[id].trim() && !isCounted(given[id].trim()));
        setWrong(found);
        if (found.length === 0) send(undefined);
      }}
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
        [...secrets, ...ids].map((field) => (
          <TextField
            key={field}
            id={`channel-${field}`}
            label={t(`cloud.${field}`)}
            hint={t("cloud.unchanged")}
            type={ids.some((id) => id === field) ? "text" : "password"}
            autoComplete="off"
            spellCheck={false}
            value={given[field]}
            error={wrong.includes(field) ? t("cloud.digits") : (errors[field] ?? null)}
            onChange={(event) => setGiven({ ...given, [field]: event.target.value })}
          />
        ))}
    </FormDialog>
  );
}
