import { registerHooks } from "node:module";

/** Preloaded into an app that is to find no Baileys, wherever it looks for it. */
registerHooks({
  resolve(specifier, context, next) {
    if (!/^baileys(\/|$)/.test(specifier)) return next(specifier, context);
    throw Object.assign(new Error("Cannot find package 'baileys'"), {
      code: "ERR_MODULE_NOT_FOUND",
    });
  },
});
