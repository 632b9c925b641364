/** An ISO 8601 moment as whole seconds since 1970, the unit of the rollout journal. */
export function epochSeconds(moment: string): number {
  return Math.floor(Date.parse(moment) / 1000);
}
