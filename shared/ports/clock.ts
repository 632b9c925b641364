/** The only source of time for everything but progress display. */
export interface Clock {
  /** RFC 3339 in UTC with Z, whole seconds: what records carry. */
  now(): string;
}
