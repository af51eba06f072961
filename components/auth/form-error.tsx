import { TriangleAlert } from "lucide-react";

/** What went wrong with a form as a whole. Announced when it appears. */
export function FormError({ message }: { message: string | null }) {
  return (
    <div role="alert">
      {message && (
        <p className="flex items-start gap-2 rounded-sm bg-bad-wash px-3 py-2.5 text-13 text-bad-ink">
          <TriangleAlert
            size={16}
            strokeWidth={1.75}
            aria-hidden="true"
            className="mt-px shrink-0"
          />
          {message}
        </p>
      )}
    </div>
  );
}
