import { validateModelSpec } from "../../actions/validate-model/spec.ts";
import type { ActionSpec } from "../spec/define-action.ts";

/** Every action of the suite, in the order in which help lists them; a policy test holds it against the folders under actions/. */
export const SPECS: readonly ActionSpec[] = [validateModelSpec];
