/** The repository of the bench, for processes that load nothing else of it. */
export const here = { owner: "octo", repo: "models" } as const;
