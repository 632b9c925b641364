import { type Problem } from "../errors.ts";
import { quote } from "../text/quote.ts";

/** Where a registry is: models are repositories below it, `LOCATION/NAME`. */
export type RegistryLocation =
  | {
      readonly kind: "oci";
      /** Host with its port, lower case. */
      readonly host: string;
      /** Path below the host, without slashes at its ends; empty for none. */
      readonly path: string;
      /** Unencrypted: only to this machine, or where the location says so. */
      readonly isPlain: boolean;
      readonly text: string;
    }
  | {
      readonly kind: "oci-layout";
      /** As written; relative to the file or folder that names it. */
      readonly path: string;
      readonly text: string;
    };

export type ParsedLocation =
  | { readonly kind: "location"; readonly location: RegistryLocation }
  | { readonly kind: "problem"; readonly problem: Problem };

export const LOCATION_ACCEPTED = "oci://HOST/PATH or oci-layout:FOLDER";

/** A component of a repository's name. @source opencontainers/distribution-spec v1.1.1, "Pulling manifests" */
const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/u;
const HOST = /^(?:\[[0-9a-f:]+\]|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::\d{1,5})?$/u;
const LONGEST_REPOSITORY = 255;

/** Parses `oci://ghcr.io/octo-org/models`, `oci+http://registry:5000/models` (unencrypted, by name) or `oci-layout:registry`. */
export function parseLocation(text: string): ParsedLocation {
  const layout = /^oci-layout:(?!\/\/)(.+)$/su.exec(text)?.[1];
  if (layout !== undefined && !/[\n\0]/u.test(layout))
    return { kind: "location", location: { kind: "oci-layout", path: layout, text } };
  const [, plain, rest] = /^oci(\+http)?:\/\/(.+)$/u.exec(text) ?? [];
  if (rest === undefined) return refused(text, `accepted: ${LOCATION_ACCEPTED}`);
  const [authority = "", ...components] = rest.replace(/\/+$/u, "").split("/");
  const host = authority.toLowerCase();
  if (authority.includes("@"))
    return refused("oci://…@…", "a location holds no credentials", "Log in with `docker login`, or use the inputs.");
  if (!HOST.test(host)) return refused(text, "the host is not one; accepted: HOST or HOST:PORT");
  if (!components.every((component) => COMPONENT.test(component)))
    return refused(text, "the path holds lower-case letters, digits and single . _ - between them");
  const isPlain = plain !== undefined || isLoopback(host);
  return { kind: "location", location: { kind: "oci", host, path: components.join("/"), isPlain, text } };
}

/** This machine: traffic to it crosses no network, and local registries speak no TLS. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/:\d+$/u, "");
  return name === "localhost" || name === "[::1]" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/u.test(name);
}

/**
 * The repository of one model. Registries know lower case only, and a name that was folded to it could meet another's, so such a
 * name is refused for every kind of registry: what is in a layout can then be copied to a server.
 */
export function repositoryOf(
  location: RegistryLocation,
  model: string,
):
  | { readonly kind: "repository"; readonly repository: string }
  | { readonly kind: "problem"; readonly problem: Problem } {
  const repository = location.kind === "oci" && location.path !== "" ? `${location.path}/${model}` : model;
  if (COMPONENT.test(model) && repository.length <= LONGEST_REPOSITORY) return { kind: "repository", repository };
  return {
    kind: "problem",
    problem: {
      code: "model-name-not-registrable",
      input: "model",
      message: `${quote(model)} cannot name a repository; accepted: lower-case letters and digits, with single . _ - between them`,
      hint: "Rename the model in modelgate.yml; registries know no upper case.",
    },
  };
}

function refused(text: string, why: string, hint?: string): ParsedLocation {
  const problem = { code: "bad-registry-location", input: "registry", message: `found ${quote(text, 80)}; ${why}` };
  return { kind: "problem", problem: hint === undefined ? problem : { ...problem, hint } };
}
