import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";

export function PasswordField(
  props: Omit<ComponentProps<typeof TextField>, "type" | "end" | "label">,
) {
  const t = useTranslations("auth");
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      label={t("password")}
      type={shown ? "text" : "password"}
      end={
        <IconButton
          label={t(shown ? "hidePassword" : "showPassword")}
          size="md"
          onClick={() => setShown(!shown)}
        >
          {shown ? <EyeOff size={16} strokeWidth={1.75} /> : <Eye size={16} strokeWidth={1.75} />}
        </IconButton>
      }
    />
  );
}
