import { runInferenceChild } from "./child.ts";

runInferenceChild();
