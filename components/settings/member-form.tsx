import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { useViewer } from "#components/frame/viewer.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useFormSave } from "#components/use-form-save.ts";
import type { Member } from "#lib/members/schema.ts";

const roles = ["AGENT", "ADMIN", "OWNER"] as const;

export function MemberForm({ member, onClose }: { member?: Member; onClose: () => void }) {
  const t = useTranslations("settings");
  const viewer = useViewer();
  const [name, setName] = useState(member?.name ?? "");
  const [email, setEmail] = useState(member?.email ?? "");
  const [role, setRole] = useState<Member["role"]>(member?.role ?? "AGENT");
  const [password, setPassword] = useState("");
  const [lost, setLost] = useState(false);
  const self = member?.id === viewer.id;
  const { send, saving, errors, problem } = useFormSave(
    () =>
      member
        ? api("PATCH /members/{id}", {
            path: { id: member.id },
            body: {
              ...(name !== member.name && { name }),
              ...(role !== member.role && { role }),
              ...(password && { password }),
              ...(lost && { totp: false as const }),
            },
          })
        : api("POST /members", { body: { name, email, role, password } }),
    { stale: ["GET /members", "members"], done: onClose },
  );
  return (
    <FormDialog
      title={t(member ? "team.edit" : "team.add")}
      action={t(member ? "save" : "team.create")}
      width={480}
      saving={saving}
      problem={problem}
      onSubmit={() => send(undefined)}
      onClose={onClose}
    >
      <TextField
        id="member-name"
        label={t("team.name")}
        required
        autoFocus
        maxLength={200}
        autoComplete="off"
        value={name}
        error={errors.name ?? null}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        id="member-email"
        label={t("team.email")}
        type="email"
        required
        readOnly={member !== undefined}
        autoComplete="off"
        value={email}
        error={errors.email ?? null}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Select
        id="member-role"
        label={t("team.role")}
        hint={t(`team.roleWords.${role}`)}
        value={role}
        options={roles.map((value) => ({
          value,
          label: t(`team.roles.${value}`),
          disabled: value === "OWNER" && viewer.role !== "OWNER",
        }))}
        onChange={setRole}
      />
      {!self && (
        <TextField
          id="member-password"
          label={t(member ? "team.newPassword" : "team.password")}
          hint={t(member ? "team.newPasswordHint" : "team.passwordHint")}
          type="text"
          required={!member}
          minLength={8}
          maxLength={200}
          autoComplete="new-password"
          spellCheck={false}
          value={password}
          error={errors.password ?? null}
          onChange={(event) => setPassword(event.target.value)}
        />
      )}
      {member && !self && (
        <Checkbox checked={lost} onChange={setLost}>
          {t("team.totpOff")}
        </Checkbox>
      )}
    </FormDialog>
  );
}
