/** An answer of Graph's that says no, in Graph's own form. */
export class GraphRefusal extends Error {
  readonly status: number;
  readonly body: object;

  constructor(code: number, status: number, message: string, details?: string, subcode?: number) {
    super(message);
    this.status = status;
    this.body = {
      error: {
        message: `(#${code}) ${message}`,
        type: "OAuthException",
        code,
        ...(subcode !== undefined && { error_subcode: subcode }),
        ...(details && { error_data: { messaging_product: "whatsapp", details } }),
        fbtrace_id: "AFakeGraphTraceId00000",
      },
    };
  }
}

export const missing = (parameter: string) =>
  new GraphRefusal(100, 400, `The parameter ${parameter} is required.`);
export const wrongValue = (details: string) =>
  new GraphRefusal(131009, 400, "Parameter value is not valid", details);
export const noToken = () =>
  new GraphRefusal(190, 401, "Invalid OAuth access token", undefined, 463);
export const noObject = (id: string) =>
  new GraphRefusal(
    100,
    400,
    `Unsupported request. Object with ID '${id}' does not exist`,
    undefined,
    33,
  );
