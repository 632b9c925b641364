import { join } from "node:path";

/** Where everything of one target lies. The folder is the target: who may read and write it may drive it. */
export interface StateDir {
  readonly root: string;
  /** Written by the machine's administrator, read by us. */
  readonly settings: string;
  /** The one state file; written by the supervisor alone. */
  readonly state: string;
  /** Held by the supervisor that runs. */
  readonly lock: string;
  /** Address and secret of the running supervisor, mode 0600. */
  readonly control: string;
  /** When the target was last shut down: a supervisor that was on its way then does not bring it back. */
  readonly ended: string;
  /** One file a running process: its port. */
  readonly run: string;
  readonly models: string;
  readonly program: string;
  readonly logs: string;
}

export function stateDirAt(root: string): StateDir {
  return {
    root,
    settings: join(root, "settings.json"),
    state: join(root, "state.json"),
    lock: join(root, "supervisor.lock"),
    control: join(root, "control.json"),
    ended: join(root, "ended"),
    run: join(root, "run"),
    models: join(root, "models"),
    program: join(root, "program"),
    logs: join(root, "logs"),
  };
}
