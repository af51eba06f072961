import { lazy, Suspense } from "react";
import { classes } from "#components/ui/classes.ts";
import type { Message } from "#lib/messages/schema.ts";

const Ring = lazy(() =>
  import("#components/composer/upload/upload-ring.tsx").then((module) => ({
    default: module.UploadRing,
  })),
);

/** Where the eye rests: in the middle of a picture, over a document's sign, a voice's button. */
const places = {
  picture: "inset-0 m-auto size-11",
  voice: "top-0.5 left-12 size-[34px]",
  document: "top-[11px] left-1 size-[34px]",
} as const;

const placeOf = ({ type }: Message): keyof typeof places => {
  if (type === "image" || type === "video") return "picture";
  return type === "voice" || type === "audio" ? "voice" : "document";
};

/** On a message whose file is still on its way from this very page. */
export function Uploading({ message }: { message: Message }) {
  const { id, media, status } = message;
  if (status !== "QUEUED" || !media?.url.startsWith("blob:")) return null;
  const place = placeOf(message);
  return (
    <Suspense>
      <Ring
        id={id}
        name={media.filename ?? ""}
        onPicture={place === "picture"}
        className={classes("absolute", places[place])}
      />
    </Suspense>
  );
}
