import { useTranslations } from "use-intl/react";
import { shortName } from "#components/first-name.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { classes } from "#components/ui/classes.ts";
import { type Colleague, useColleagues } from "./colleagues.ts";

const firstName = ({ name }: Colleague) => shortName(name);

/**
 * Who else is writing here, or looking. One line that is always there, so that nothing moves when
 * somebody comes or goes.
 */
export function TypingLine({
  conversationId,
  className,
}: {
  conversationId: string;
  className?: string;
}) {
  const t = useTranslations("presence");
  const colleagues = useColleagues(conversationId);
  const typing = colleagues.filter((one) => one.typing);
  const shown = typing.length > 0 ? typing : colleagues;
  const state = typing.length > 0 ? "typing" : "viewing";
  const [first, second] = shown;
  return (
    <p className={classes("flex h-5 min-w-0 items-center gap-1.5 text-12 text-ink-3", className)}>
      {first && (
        <>
          <Avatar name={first.name} size={16} />
          <span className="truncate">
            {shown.length > 2
              ? t(`${state}.many`, { count: shown.length })
              : second
                ? t(`${state}.two`, { one: firstName(first), other: firstName(second) })
                : t(`${state}.one`, { name: firstName(first) })}
          </span>
          {state === "typing" && <Dots />}
        </>
      )}
    </p>
  );
}

function Dots() {
  return (
    <span aria-hidden="true" className="inline-flex gap-[3px]">
      {[0, 1, 2].map((dot) => (
        <span
          key={dot}
          className="size-[3.5px] animate-typing rounded-full bg-current"
          style={{ animationDelay: `${dot * 160}ms` }}
        />
      ))}
    </span>
  );
}
