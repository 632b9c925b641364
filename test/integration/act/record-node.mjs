// Loaded into every Node of a job by NODE_OPTIONS: act runs `using: node24` with whatever `node` comes first, without a word.
import { appendFileSync } from "node:fs";

const log = new URL(import.meta.url).searchParams.get("log");
appendFileSync(log, `${process.version} ${process.argv[1] ?? ""}\n`);
