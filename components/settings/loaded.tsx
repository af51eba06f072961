import type { UseQueryResult } from "@tanstack/react-query";
import { Settings } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { RoomFailed } from "#components/room-failed.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";

/** A form once what it changes is here; before that its shape, or what went wrong. */
export function Loaded<T>({
  query: { data, isError, error, refetch },
  shape = ["field", "field", "field", "field"],
  children,
}: {
  query: UseQueryResult<T>;
  /** What stands in it, from the top: nothing beneath it moves when it comes. */
  shape?: ("field" | "hinted")[];
  children: (data: T) => ReactNode;
}) {
  const t = useTranslations("settings");
  if (data !== undefined) return children(data);
  if (isError) {
    return (
      <RoomFailed
        icon={<Settings size={20} strokeWidth={1.6} />}
        title={t("failed")}
        error={error}
        onAgain={() => void refetch()}
      />
    );
  }
  return (
    <div className="grid max-w-[640px] gap-4">
      {shape.map((field, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing but its place.
        <div key={at} className={field === "hinted" ? "pb-[22px]" : ""}>
          <Skeleton className="mb-1.5 h-[18px] w-32" />
          <Skeleton className="h-10 w-full rounded-sm max-pane:h-11" />
        </div>
      ))}
    </div>
  );
}
