import { ModelgateError } from "../../../core/errors.ts";
import { escapeText } from "../../../core/text/quote.ts";
import { type HttpResponse, readBody } from "../../http/http-client.ts";

/** An error of the server as a sentence: its own code and message, shortened, since they are a stranger's words. */
export async function refusalOf(response: HttpResponse): Promise<string> {
  const text = await readBody(response, 16 * 1024).catch(() => null);
  const said = firstError(text ?? "");
  return `HTTP ${String(response.status)}${said === "" ? "" : ` (${escapeText(said, 80)})`}`;
}

function firstError(text: string): string {
  try {
    const answer = JSON.parse(text) as { errors?: readonly { code?: unknown; message?: unknown }[] } | null;
    const [error] = answer?.errors ?? [];
    return [error?.code, error?.message].filter((part) => typeof part === "string" && part !== "").join(": ");
  } catch {
    return "";
  }
}

/** @param doing what was tried, as in "reading tags of oci://ghcr.io/octo/income" */
export async function refusedBy(response: HttpResponse, doing: string): Promise<ModelgateError> {
  const said = await refusalOf(response);
  switch (response.status) {
    case 401:
      return permission(
        "registry-unauthorized",
        `${doing}: the registry does not accept the login: ${said}`,
        LOGIN_HINT,
      );
    case 403:
      return permission("registry-forbidden", `${doing}: the login may not do this: ${said}`, FORBIDDEN_HINT);
    case 404:
      return external(
        "registry-not-found",
        `${doing}: not found: ${said}`,
        "Check host and path of the registry's location.",
      );
    case 413:
      return external(
        "registry-too-large",
        `${doing}: too large for the registry: ${said}`,
        "Ask the registry's operator for its limits.",
      );
    case 429:
      return external(
        "registry-busy",
        `${doing}: asked too often: ${said}`,
        "Wait, then run again; nothing is half-registered.",
      );
    default:
      return external(
        "registry-refused",
        `${doing}: ${said}`,
        "Run again; nothing is half-registered. If it stays, see the registry's own log.",
      );
  }
}

const LOGIN_HINT =
  "Log in with `docker login` (in a workflow: docker/login-action), or set registry-username and registry-password. GHCR takes the workflow's token.";
const FORBIDDEN_HINT =
  "Give the login the right to push. On GHCR the job needs `permissions: packages: write`, and the package must give the repository access.";

export function unreachable(doing: string, cause: unknown): ModelgateError {
  if (cause instanceof ModelgateError) return cause;
  const code = cause instanceof Error ? ("code" in cause ? String(cause.code) : "") || cause.message : String(cause);
  const problem = {
    code: "registry-unreachable",
    message: `${doing}: no answer (${escapeText(code, 80)})`,
    hint: "Check the location and that the registry is up, then run again; nothing is half-registered.",
  };
  return new ModelgateError("external", [problem], { cause });
}

export function external(code: string, message: string, hint: string): ModelgateError {
  return new ModelgateError("external", [{ code, message, hint }]);
}

function permission(code: string, message: string, hint: string): ModelgateError {
  return new ModelgateError("permission", [{ code, message, hint }]);
}
