import { type DragEvent, useRef } from "react";
import { useOwn } from "#components/ui/use-own.ts";

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes("Files");

/** Files that are dragged over a chat and dropped onto it, wherever in it. */
export function useDrop(conversationId: string) {
  const [dragging, setDragging] = useOwn(conversationId, false);
  const [dropped, setDropped] = useOwn<File[] | null>(conversationId, null);
  /** A pointer enters what is inside before it leaves what is around. */
  const depth = useRef(0);
  const end = () => {
    depth.current = 0;
    setDragging(false);
  };
  return {
    dragging,
    dropped,
    dropProps: {
      onDragEnter(event: DragEvent) {
        if (!hasFiles(event)) return;
        depth.current += 1;
        setDragging(true);
      },
      onDragOver(event: DragEvent) {
        if (hasFiles(event)) event.preventDefault();
      },
      onDragLeave(event: DragEvent) {
        if (!hasFiles(event)) return;
        depth.current -= 1;
        if (depth.current <= 0) end();
      },
      onDrop(event: DragEvent) {
        if (!hasFiles(event)) return;
        event.preventDefault();
        end();
        setDropped([...event.dataTransfer.files]);
      },
    },
  };
}
