import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { CodeBlock } from "#components/ui/code-block.tsx";
import { Dialog } from "#components/ui/dialog.tsx";

export function RecoveryCodesDialog({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const t = useTranslations("settings.profile");
  const words = useTranslations("secretOnce");
  return (
    <Dialog
      open
      guarded
      onClose={onClose}
      title={t("recovery")}
      description={t("recoveryIntro")}
      closeLabel={words("done")}
      width={440}
      footer={
        <Button look="primary" onClick={onClose}>
          {words("kept")}
        </Button>
      }
    >
      <CodeBlock text={codes.join("\n")} />
    </Dialog>
  );
}
