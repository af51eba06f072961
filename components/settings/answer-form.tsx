import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useFormSave } from "#components/use-form-save.ts";
import type { Answer } from "#lib/answers/schema.ts";
import { byComma, byLine } from "./split.ts";

export function AnswerForm({ answer, onClose }: { answer?: Answer; onClose: () => void }) {
  const t = useTranslations("settings");
  const [question, setQuestion] = useState(answer?.question ?? "");
  const [text, setText] = useState(answer?.answer ?? "");
  const [variants, setVariants] = useState(answer?.variants.join("\n") ?? "");
  const [keywords, setKeywords] = useState(answer?.keywords.join(", ") ?? "");
  const [active, setActive] = useState(answer?.active ?? true);
  const { send, saving, errors, problem } = useFormSave(
    () => {
      const body = {
        question,
        answer: text,
        variants: byLine(variants),
        keywords: byComma(keywords),
        active,
      };
      return answer
        ? api("PATCH /answers/{id}", { path: { id: answer.id }, body })
        : api("POST /answers", { body });
    },
    { stale: ["GET /answers"], done: onClose },
  );
  const below = (name: string) =>
    Object.entries(errors).find(([path]) => path.startsWith(name))?.[1] ?? null;
  return (
    <FormDialog
      title={t(answer ? "answers.edit" : "answers.add")}
      action={t(answer ? "save" : "answers.create")}
      saving={saving}
      problem={problem}
      onSubmit={() => send(undefined)}
      onClose={onClose}
    >
      <TextField
        id="answer-question"
        label={t("answers.question")}
        required
        autoFocus
        maxLength={300}
        value={question}
        error={errors.question ?? null}
        onChange={(event) => setQuestion(event.target.value)}
      />
      <TextArea
        id="answer-text"
        label={t("answers.answer")}
        hint={t("answers.answerHint")}
        required
        rows={5}
        maxLength={2_000}
        value={text}
        error={errors.answer ?? null}
        onChange={(event) => setText(event.target.value)}
      />
      <TextArea
        id="answer-variants"
        label={t("answers.variants")}
        hint={t("answers.variantsHint")}
        rows={3}
        value={variants}
        error={below("variants")}
        onChange={(event) => setVariants(event.target.value)}
      />
      <TextField
        id="answer-keywords"
        label={t("answers.keywords")}
        hint={t("answers.keywordsHint")}
        value={keywords}
        error={below("keywords")}
        onChange={(event) => setKeywords(event.target.value)}
      />
      <Checkbox checked={active} onChange={setActive}>
        {t("answers.active")}
      </Checkbox>
    </FormDialog>
  );
}
