import type { JsonObject } from "./json.ts";

/** An answer other than success. Thrown by handlers, turned into a reply by the server. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly body: JsonObject;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    more: { readonly body?: JsonObject; readonly headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.status = status;
    this.body = { message, ...more.body, documentation_url: "https://docs.github.com/rest", status: String(status) };
    this.headers = more.headers ?? {};
  }
}

export function notFound(): ApiError {
  return new ApiError(404, "Not Found");
}

export function conflict(message: string): ApiError {
  return new ApiError(409, message);
}

/** 422 whose `errors` name resource, field and code, as GitHub's validation-error schema asks. */
export function invalid(resource: string, field: string, code: string, message: string): ApiError {
  return new ApiError(422, "Validation Failed", { body: { errors: [{ resource, field, code, message }] } });
}

/** 422 with plain words, the validation-error-simple schema. */
export function refused(...reasons: readonly string[]): ApiError {
  return new ApiError(422, "Validation Failed", { body: { errors: reasons } });
}

/**
 * The two forms of a missing permission. GitHub names what would have sufficed in x-accepted-github-permissions:
 * "a=read" alternatives are parted by "; ".
 * @source docs.github.com, "Troubleshooting the REST API", "Resource not accessible"
 */
export function notAccessible(by: "integration" | "personal access token", accepted: string): ApiError {
  return new ApiError(403, `Resource not accessible by ${by}`, {
    headers: { "x-accepted-github-permissions": accepted },
  });
}
