/**
 * The `ref` of a picture that comes up over what is behind it once it has loaded. One that the
 * browser has already, or that the server drew, is simply there.
 */
export function fadeIn(image: HTMLImageElement | null): void {
  if (!image || image.complete) return;
  image.style.opacity = "0";
  const show = () => {
    image.style.opacity = "";
  };
  image.addEventListener("load", show, { once: true });
}
