import { useId, useState } from "react";
import { useTranslations } from "use-intl/react";
import { LocationBody } from "#components/thread/bodies/location.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Location } from "#lib/messages/location.ts";
import type { Ready } from "../sending.ts";
import { isShortened, readName, readPlace } from "./read-place.ts";

/** A place by its map address or figures. No map is fetched: that would tell a stranger about it. */
export function PlaceDialog({
  onSend,
  onClose,
}: {
  onSend: (ready: Ready) => void;
  onClose: () => void;
}) {
  const t = useTranslations("chat.place");
  const id = useId();
  const [where, setWhere] = useState("");
  const [name, setName] = useState("");
  const [address, setAddress] = useState("");
  const [tried, setTried] = useState(false);
  const point = readPlace(where);
  const wrong = point === null && (tried || isShortened(where));
  const location: Location | null = point && {
    ...point,
    ...(name.trim() && { name: name.trim() }),
    ...(address.trim() && { address: address.trim() }),
  };
  return (
    <FormDialog
      title={t("title")}
      action={t("send")}
      saving={false}
      passing
      width={440}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (location) onSend({ kind: "location", location });
      }}
    >
      <TextField
        id={`${id}-where`}
        label={t("where")}
        placeholder={t("example")}
        hint={t("whereHint")}
        error={wrong ? t(isShortened(where) ? "shortened" : "unknown") : null}
        autoComplete="off"
        autoFocus
        value={where}
        onChange={(event) => {
          setWhere(event.target.value);
          setTried(false);
          const named = readName(event.target.value);
          if (named && name === "") setName(named);
        }}
      />
      <TextField
        id={`${id}-name`}
        label={t("name")}
        autoComplete="off"
        maxLength={1_000}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        id={`${id}-address`}
        label={t("address")}
        autoComplete="off"
        maxLength={1_000}
        value={address}
        onChange={(event) => setAddress(event.target.value)}
      />
      {/* Its place is kept, so that nothing jumps while one types. */}
      <div className="min-h-[186px] rounded-md bg-thread p-3">
        <p className="mb-2 text-12 text-ink-3">{t("preview")}</p>
        {location && (
          <div className="ml-auto w-fit max-w-full rounded-lg bg-bub-out px-2.5 py-1.5">
            <LocationBody payload={location} />
          </div>
        )}
      </div>
    </FormDialog>
  );
}
