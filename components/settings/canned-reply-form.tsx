import { Paperclip, X } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { FileDrop } from "#components/ui/file-drop.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useFormSave } from "#components/use-form-save.ts";
import type { CannedReply } from "#lib/canned-replies/schema.ts";

async function upload(file: File): Promise<string> {
  const body = new FormData();
  body.set("file", file);
  return (await api("POST /media", { body })).id;
}

export function CannedReplyForm({ reply, onClose }: { reply?: CannedReply; onClose: () => void }) {
  const t = useTranslations("settings");
  const [shortcut, setShortcut] = useState(reply?.shortcut ?? "");
  const [text, setText] = useState(reply?.text ?? "");
  /** Undefined: as it was. Null: taken away. */
  const [file, setFile] = useState<File | null | undefined>(undefined);
  const { send, saving, errors, problem } = useFormSave(
    async () => {
      const mediaId = file ? await upload(file) : file;
      if (reply) {
        const body = { shortcut, text, ...(mediaId !== undefined && { mediaId }) };
        return api("PATCH /canned-replies/{id}", { path: { id: reply.id }, body });
      }
      return api("POST /canned-replies", { body: { shortcut, text, ...(mediaId && { mediaId }) } });
    },
    { stale: ["GET /canned-replies"], done: onClose },
  );
  const attached = file
    ? file.name
    : file === undefined && reply?.mediaId
      ? t("canned.mediaKept")
      : null;
  return (
    <FormDialog
      title={t(reply ? "canned.edit" : "canned.add")}
      action={t(reply ? "save" : "canned.create")}
      saving={saving}
      problem={problem}
      changed={file !== undefined}
      onSubmit={() => send(undefined)}
      onClose={onClose}
    >
      <TextField
        id="canned-shortcut"
        label={t("canned.shortcut")}
        hint={t("canned.shortcutHint")}
        required
        autoFocus
        maxLength={32}
        pattern="[\p{L}\p{N}_\-]{1,32}"
        autoComplete="off"
        value={shortcut}
        error={errors.shortcut ?? null}
        onChange={(event) => setShortcut(event.target.value)}
      />
      <TextArea
        id="canned-text"
        label={t("canned.text")}
        hint={t("canned.textHint", { variables: "{nama}, {toko}" })}
        required
        rows={5}
        maxLength={4096}
        value={text}
        error={errors.text ?? null}
        onChange={(event) => setText(event.target.value)}
      />
      <div>
        <p className="mb-1.5 font-medium text-13">{t("canned.media")}</p>
        {attached ? (
          <p className="flex h-10 items-center gap-2 rounded-sm bg-sunken px-3 text-13">
            <Paperclip size={14} strokeWidth={1.75} aria-hidden="true" className="text-ink-3" />
            <span className="min-w-0 flex-1 truncate">{attached}</span>
            <IconButton label={t("canned.removeMedia")} size="xs" onClick={() => setFile(null)}>
              <X size={14} strokeWidth={1.9} />
            </IconButton>
          </p>
        ) : (
          <FileDrop accept="" onFile={setFile} className="py-3!">
            {t("canned.addMedia")}
          </FileDrop>
        )}
      </div>
    </FormDialog>
  );
}
