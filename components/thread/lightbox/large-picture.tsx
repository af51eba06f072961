import { type Ref, useImperativeHandle, useRef } from "react";
import {
  type ReactZoomPanPinchRef,
  TransformComponent,
  TransformWrapper,
} from "react-zoom-pan-pinch";
import type { Media } from "../bodies/media-box.ts";
import { smallPicture } from "../bodies/small-picture.ts";

export type Zoom = { in: () => void; out: () => void };

const strength = 0.5;
const closest = 8;

/** One picture, which wheel, fingers, a double press and keys bring nearer. */
export function LargePicture({
  media,
  quarters,
  ref,
}: {
  media: Media;
  quarters: number;
  ref: Ref<Zoom>;
}) {
  const view = useRef<ReactZoomPanPinchRef>(null);
  useImperativeHandle(ref, () => ({
    in: () => void view.current?.zoomIn(strength),
    out: () => void view.current?.zoomOut(strength),
  }));
  const aside = quarters % 2 === 1;
  return (
    <TransformWrapper ref={view} maxScale={closest} centerOnInit doubleClick={{ mode: "toggle" }}>
      <TransformComponent wrapperClass="size-full!" contentClass="size-full!">
        <img
          src={smallPicture(media.url, "preview")}
          alt={media.caption ?? media.filename ?? ""}
          draggable={false}
          className="m-auto max-h-full max-w-full object-contain transition-[rotate] duration-220"
          style={{
            rotate: `${quarters * 90}deg`,
            // Turned on its side it has to fit the other way round.
            ...(aside && { maxHeight: "min(100%, 100vw)", maxWidth: "min(100%, 100vh - 128px)" }),
          }}
        />
      </TransformComponent>
    </TransformWrapper>
  );
}
