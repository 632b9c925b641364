/** A group's name as reports write it: `Female`, `Black × Male`; the missing value stands in angle brackets, as no name does. */
export function groupText(group: readonly (string | null)[]): string {
  return group.map(groupName).join(" × ");
}

/** One value of an attribute. */
export function groupName(name: string | null | undefined): string {
  return name ?? "‹missing›";
}
