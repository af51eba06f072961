// dependency-cruiser reads TypeScript through the compiler's JavaScript API, which TypeScript 7 no
// longer has: when it asks for `typescript`, it gets version 6, installed beside under this name.
import { registerHooks } from "node:module";

registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier.replace(/^typescript(?=$|\/)/, "typescript-6"), context),
});
